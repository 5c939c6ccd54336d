/**
 * Who may do what to a listing. Each sentence stands once; where it is needed as a question about one listing and as a
 * condition on many, both stand here side by side, and a test shows that they agree. A viewer's roles hold only what
 * counts at this moment (see viewer.ts), so nothing here asks for states.
 */
import type { Prisma } from "@kotokartta/prisma";
import type { ActingRole, Viewer } from "../accounts/viewer.ts";

/** What of a listing decides who may do what. */
export interface ListingFacts {
  readonly id: string;
  /** Where it stands: for an activity the municipality of its host. Null for what is national. */
  readonly municipalityCode: string | null;
  /** Whose it is: an organisation itself, those that run a place, those that hold or arrange an activity. */
  readonly organisationIds: readonly string[];
}

/** An editor looks after the listings of her organisations. */
export const isEditorOf = (viewer: Viewer, listing: ListingFacts): boolean =>
  listing.organisationIds.some((id) => viewer.organisationIds.has(id));

/** An officer looks after what stands in her area. What is national is nobody's area. */
export const isOfficerOf = (viewer: Viewer, municipalityCode: string | null): boolean =>
  municipalityCode !== null && viewer.municipalityCodes.has(municipalityCode);

/** As what she may act on the listing, the widest role first; ANYONE when none of hers reaches it. */
export function actingRole(viewer: Viewer, listing: ListingFacts): ActingRole {
  if (viewer.isMaintainer) return "MAINTAINER";
  if (isOfficerOf(viewer, listing.municipalityCode)) return "OFFICER";
  return isEditorOf(viewer, listing) ? "EDITOR" : "ANYONE";
}

/** Its editors, the officers of its municipality and maintainers may edit a listing, and see its drafts and history. */
export const mayEdit = (viewer: Viewer, listing: ListingFacts): boolean => actingRole(viewer, listing) !== "ANYONE";

/** The same as a condition on many. */
export function editableBy(viewer: Viewer): Prisma.ListingWhereInput {
  if (viewer.isMaintainer) return {};
  const organisationId = { in: [...viewer.organisationIds] };
  const municipalityCode = { in: [...viewer.municipalityCodes] };
  const isTheirPlace: Prisma.ListingWhereInput = { place: { operations: { some: { organisationId } } } };
  return {
    OR: [
      { id: organisationId, organisation: { isNot: null } },
      isTheirPlace,
      { activity: { OR: [{ organiserId: organisationId }, { hostId: organisationId }, { host: isTheirPlace }] } },
      { activity: null, municipalityCode },
      { activity: { host: { municipalityCode } } },
    ],
  };
}

/**
 * A change is published at once by whoever may edit the listing both as it is and as it would be. Moving it into another
 * municipality, or handing it to another organisation, waits for an officer who has a say on the other side too.
 */
export const mayPublish = (viewer: Viewer, before: ListingFacts, after: ListingFacts): boolean =>
  mayEdit(viewer, before) && mayEdit(viewer, after) && !(isMove(before, after) && isOnlyEditor(viewer, before, after));

const isMove = (before: ListingFacts, after: ListingFacts) => before.municipalityCode !== after.municipalityCode;

const isOnlyEditor = (viewer: Viewer, before: ListingFacts, after: ListingFacts) =>
  [before, after].some((listing) => actingRole(viewer, listing) === "EDITOR");

/** A new listing is published at once by an officer of its municipality or a maintainer; an editor's waits. */
export const mayPublishNew = (viewer: Viewer, listing: ListingFacts): boolean =>
  viewer.isMaintainer || isOfficerOf(viewer, listing.municipalityCode);

/** What of a submission decides who may decide on it. */
export interface SubmissionFacts {
  readonly authorId: string | null;
  readonly municipalityCode: string | null;
  /** Where the listing would move to. */
  readonly movesToCode: string | null;
}

/** Officers decide in their own area; on a move, only one who has a say at both ends; on what is national, maintainers. */
export const mayDecide = (viewer: Viewer, submission: SubmissionFacts): boolean =>
  viewer.isMaintainer ||
  (isOfficerOf(viewer, submission.municipalityCode) &&
    (submission.movesToCode === null || isOfficerOf(viewer, submission.movesToCode)));

/** The same as a condition on many. */
export function decidableBy(viewer: Viewer): Prisma.SubmissionWhereInput {
  if (viewer.isMaintainer) return {};
  const codes = { in: [...viewer.municipalityCodes] };
  return { municipalityCode: codes, OR: [{ movesToCode: null }, { movesToCode: codes }] };
}

/** Its author sees a submission and may take it back; whoever decides on it sees it too. */
export const isAuthor = (viewer: Viewer, submission: SubmissionFacts): boolean =>
  viewer.account !== null && viewer.account.state !== "DISABLED" && submission.authorId === viewer.account.id;

export const maySee = (viewer: Viewer, submission: SubmissionFacts): boolean =>
  isAuthor(viewer, submission) || mayDecide(viewer, submission);

/** The same as a condition on many. */
export function submissionsSeenBy(viewer: Viewer): Prisma.SubmissionWhereInput {
  // A condition on nothing inside an OR is left out by the mapper, not taken for true.
  if (viewer.isMaintainer) return {};
  const isSignedIn = viewer.account !== null && viewer.account.state !== "DISABLED";
  return { OR: [decidableBy(viewer), ...(isSignedIn ? [{ authorId: viewer.account?.id }] : [])] };
}

/** A leaked address or name is taken out of every version by an officer of the municipality or a maintainer. */
export const mayRedact = (viewer: Viewer, listing: ListingFacts): boolean =>
  viewer.isMaintainer || isOfficerOf(viewer, listing.municipalityCode);

/** Two listings of the same thing are made one by a maintainer. */
export const mayMerge = (viewer: Viewer): boolean => viewer.isMaintainer;
