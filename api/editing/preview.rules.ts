/** A listing as readers would see it with changes that nobody has published: made for its editor alone, stored nowhere. */
import type { PublishedListing, PublishedText } from "../catalogue/published.ts";
import type { ListingContent, TextField } from "../review/content/listing-content.ts";

/** What a document does not hold: where the record comes from, and how fresh it is. */
const UNPUBLISHED: Omit<PublishedListing, keyof ReturnType<typeof shownOf> | "id" | "slug" | "changedAt" | "sourceId"> =
  {
    isListed: true,
    timeZone: "Europe/Helsinki",
    languageCount: null,
    confirmEveryMonths: null,
    sourceUrl: null,
    sourceTitle: null,
    sourceDate: null,
    additionalSources: [],
    collectedOn: null,
    needsConfirmation: true,
    confirmedAt: null,
    confirmedBy: null,
    isSynthetic: false,
  };

/** Drafts of texts and contacts for colleagues are not for readers, here as everywhere. */
function textsOf(content: ListingContent, field: TextField): PublishedText[] {
  return content.texts
    .filter((text) => text.field === field && text.state !== "DRAFT")
    .map(({ language, text, origin, state }) => ({ language, text, origin, isStale: state === "STALE" }));
}

function contactsOf({ contacts }: ListingContent): PublishedListing["contactPoints"] {
  return contacts
    .filter(({ audience }) => audience === "PUBLIC")
    .map(({ channel, value }) => ({ id: `${channel} ${value}`, channel, value }));
}

function languagesOf({ languages }: ListingContent): PublishedListing["languageOffers"] {
  return languages.map(({ service, contact, ...offer }) => ({
    ...offer,
    confirmedAt: null,
    serviceCategory: service,
    contactPointId: contact && `${contact.channel} ${contact.value}`,
  }));
}

const clock = (minute: number) =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

function activityOf({ activity }: ListingContent, known: PublishedListing | undefined): PublishedListing["activity"] {
  if (activity === null) return null;
  const { host, organiser, category, status, registration, weekday, frequency } = activity;
  const { startsAt, durationMinutes, startsOn, rrule, exdates, rdates, changes } = activity;
  const end = startsAt === null || durationMinutes === null ? null : startsAt + durationMinutes;
  return {
    hostId: host,
    organiserId: organiser,
    category,
    status,
    registration,
    sequence: known?.activity?.sequence ?? 0,
    weekday,
    startsAt: startsAt === null ? null : clock(startsAt),
    endsAt: end === null ? null : clock(end),
    frequency,
    series: startsOn === null ? null : { startsOn, startsAt, durationMinutes, rrule, exdates, rdates, changes },
  };
}

function shownOf(content: ListingContent, known: PublishedListing | undefined) {
  const { place, conditions } = content;
  const { residenceRequirement, cost, attendance, isChildWelcome, ...needs } = conditions;
  return {
    kind: content.kind,
    names: textsOf(content, "name"),
    descriptions: textsOf(content, "description"),
    hoursNotes: textsOf(content, "hoursNote"),
    costNotes: textsOf(content, "costNote"),
    directions: textsOf(content, "directions"),
    seasons: textsOf(content, "season"),
    dataNotes: textsOf(content, "dataNote"),
    documents: textsOf(content, "documents"),
    municipality: place.municipality,
    isNational: place.isNational,
    isAddressWithheld: place.isAddressWithheld,
    street: place.street,
    postalCode: place.postalCode,
    locality: place.locality,
    latitude: place.point?.latitude ?? null,
    longitude: place.point?.longitude ?? null,
    positionSource: place.point?.source ?? null,
    cost,
    attendance,
    isChildWelcome,
    conditions: { ...needs, residence: residenceRequirement },
    languageOffers: languagesOf(content),
    services: content.services,
    targetGroups: content.targetGroups,
    contactPoints: contactsOf(content),
    openingHours: content.openingHours,
    serviceAreas: content.serviceAreas,
    accessibility: content.accessibility,
    operatorIds: content.operators,
    legalForm: content.organisation?.legalForm ?? null,
    online: content.onlinePlace,
    activity: activityOf(content, known),
  } satisfies Partial<PublishedListing>;
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly sourceId: string;
}

export function previewOf(
  row: Row,
  content: ListingContent,
  known: PublishedListing | undefined,
  now: Date,
): PublishedListing {
  const base = known ?? { ...UNPUBLISHED, ...row, changedAt: now.toISOString() };
  return { ...base, ...shownOf(content, known) };
}
