/** How the languages of a listing are put in order for one reader. */

interface OfferLike {
  readonly language: { readonly tag: string };
  readonly mode?: string | null;
  readonly weekdays: readonly number[];
  readonly byAppointment?: boolean | null;
  readonly note?: unknown;
  readonly confirmedAt?: string | null;
  readonly service?: { readonly id: string } | null;
  readonly contactPoint?: { readonly value: string } | null;
  readonly activity?: { readonly slug: string } | null;
}

export interface LanguageGroup<Offer> {
  readonly tag: string;
  readonly offers: readonly Offer[];
}

/** One group a language, with all its ways. The reader's own language first, then as published. */
export function groupByLanguage<Offer extends OfferLike>(
  offers: readonly Offer[],
  locale: string,
): LanguageGroup<Offer>[] {
  const groups = Map.groupBy(offers, (offer) => offer.language.tag);
  return [...groups]
    .map(([tag, ofLanguage]) => ({ tag, offers: generalFirst(ofLanguage) }))
    .sort((one, other) => rank(one, locale) - rank(other, locale));
}

/** True when the source named languages and nothing more: then one sentence says so for all of them. */
export function areBare(offers: readonly OfferLike[]): boolean {
  return offers.every(
    (offer) =>
      !offer.mode &&
      offer.weekdays.length === 0 &&
      offer.byAppointment == null &&
      !offer.note &&
      !offer.confirmedAt &&
      !offer.service &&
      !offer.contactPoint &&
      !offer.activity,
  );
}

/** What tells one offer of a language from the others of the same language. */
export function offerKey({ mode, weekdays, service, contactPoint, activity }: OfferLike): string {
  return [mode, weekdays.join(), service?.id, contactPoint?.value, activity?.slug].join(" ");
}

/** What holds everywhere comes before what holds in one service, on one line or in one activity. */
function generalFirst<Offer extends OfferLike>(offers: readonly Offer[]): Offer[] {
  return [...offers].sort((one, other) => narrowness(one) - narrowness(other));
}

function narrowness(offer: OfferLike): number {
  if (offer.activity) return 2;
  return offer.service || offer.contactPoint ? 1 : 0;
}

function rank(group: LanguageGroup<OfferLike>, locale: string): number {
  if (group.tag === locale) return -1;
  return Math.min(...group.offers.map(narrowness));
}
