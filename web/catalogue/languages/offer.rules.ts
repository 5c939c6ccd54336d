/** How the languages of a listing are put in order for one reader. */
import { baseOf } from "../../i18n/routing.ts";

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

export interface LanguageGroup<Offer extends OfferLike> {
  readonly language: Offer["language"];
  /** The ways in which it is served, what holds everywhere first. */
  readonly offers: readonly Offer[];
  /** The activities that are held in it, of which no more is known. */
  readonly activities: readonly NonNullable<Offer["activity"]>[];
}

/** One group a language, with all its ways. The reader's own language first, then as published. */
export function groupByLanguage<Offer extends OfferLike>(
  offers: readonly Offer[],
  locale: string,
): LanguageGroup<Offer>[] {
  const groups = Map.groupBy(offers, (offer) => offer.language.tag);
  return [...groups]
    .flatMap(([, ofLanguage]) => groupOf(ofLanguage))
    .sort((one, other) => rank(one, locale) - rank(other, locale));
}

function groupOf<Offer extends OfferLike>(offers: readonly Offer[]): LanguageGroup<Offer>[] {
  const [first] = offers;
  if (!first) return [];
  const isPlainActivity = (offer: Offer) => Boolean(offer.activity) && isBare({ ...offer, activity: null });
  return [
    {
      language: first.language,
      offers: generalFirst(withoutEmpty(offers.filter((offer) => !isPlainActivity(offer)))),
      activities: offers.filter(isPlainActivity).flatMap((offer) => offer.activity ?? []),
    },
  ];
}

/** True when the source named the language and nothing more. */
export function isBare(offer: OfferLike): boolean {
  return (
    !offer.mode &&
    offer.weekdays.length === 0 &&
    offer.byAppointment == null &&
    !offer.note &&
    !offer.confirmedAt &&
    narrowness(offer) === 0
  );
}

/** "Finnish" beside "Finnish, in easy language" tells nothing more. */
function withoutEmpty<Offer extends OfferLike>(offers: readonly Offer[]): readonly Offer[] {
  const isSaidBetter = offers.some((offer) => !isBare(offer) && narrowness(offer) === 0);
  return isSaidBetter ? offers.filter((offer) => !isBare(offer)) : offers;
}

/** What tells one offer of a language from the others of the same language. */
export function offerKey({ mode, weekdays, service, contactPoint, activity }: OfferLike): string {
  return [mode, weekdays.join(), service?.id, contactPoint?.value, activity?.slug].join(" ");
}

/** What holds everywhere comes before what holds in one service, on one line or in one activity. */
function generalFirst<Offer extends OfferLike>(offers: readonly Offer[]): Offer[] {
  return [...offers].sort((one, other) => narrowness(one) - narrowness(other));
}

const ONLY_IN_ACTIVITIES = 2;

function narrowness(offer: OfferLike): number {
  if (offer.activity) return ONLY_IN_ACTIVITIES;
  return offer.service || offer.contactPoint ? 1 : 0;
}

function rank(group: LanguageGroup<OfferLike>, locale: string): number {
  if (group.language.tag === baseOf(locale)) return -1;
  return Math.min(ONLY_IN_ACTIVITIES, ...group.offers.map(narrowness));
}
