import { redirect } from "next/navigation";
import { cache } from "react";
import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { DeskViewerQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";

const DeskViewerDocument = graphql(`
  query DeskViewer {
    viewer {
      email
      state
      letterLanguage
      isMaintainer
      isPasskeyMissing
      territory {
        submissions
      }
      memberships { id role scope { kind organisationId code name { text language direction } } }
      invitations { id }
    }
  }
`);

/** Somebody who is signed in. */
export type DeskViewer = DeskViewerQuery["viewer"] & { readonly email: string };

export type Asking = { readonly viewer: DeskViewer | null; readonly isAway: boolean };

/** Who opens this page of the desk; asked once, however many parts of the page want to know. */
export const findDeskViewer = cache(async (locale: Locale): Promise<Asking> => {
  const { data } = await askAtDesk(DeskViewerDocument, {}, { locale });
  if (data === undefined) return { viewer: null, isAway: true };
  const { viewer } = data;
  return { viewer: viewer.email === null ? null : { ...viewer, email: viewer.email }, isAway: false };
});

/**
 * Who opens this page; who has not signed in is led there and then back. `here`: the address of the page.
 * @throws what Next.js leads elsewhere with
 */
export async function demandDeskViewer(locale: Locale, here: string): Promise<DeskViewer | null> {
  const { viewer, isAway } = await findDeskViewer(locale);
  if (viewer === null && !isAway) redirect(paths.desk.signIn(locale, here));
  return viewer;
}
