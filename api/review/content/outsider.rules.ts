/** What somebody who only suggests may see of a listing: what every reader sees. */
import type { ListingContent } from "./listing-content.ts";

export const publicPart = (content: ListingContent): ListingContent => {
  const isPublic = (channel: string, value: string) =>
    content.contacts.some((one) => one.channel === channel && one.value === value && one.audience === "PUBLIC");
  return {
    ...content,
    texts: content.texts.filter(({ state }) => state !== "DRAFT"),
    contacts: content.contacts.filter(({ audience }) => audience === "PUBLIC"),
    languages: content.languages.filter(({ contact }) => contact === null || isPublic(contact.channel, contact.value)),
    // For officers who look for partners, not for the public.
    organisation: content.organisation && {
      legalForm: content.organisation.legalForm,
      confirmEveryMonths: 6,
      fundedUntil: null,
      canSellServices: null,
      wantsCooperation: null,
    },
  };
};
