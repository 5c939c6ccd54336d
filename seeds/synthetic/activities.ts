// What goes on at synthetic places: so many activities in all, some places with several and some with none.
import * as details from "./details.ts";
import { SILENT, type SyntheticListing } from "./listing.ts";
import { type Maker, syntheticId } from "./maker.ts";
import { isLucky, pick, wholeNumber } from "./random.ts";
import { makeSchedule } from "./schedule.ts";
import { WORDS } from "./words.ts";

/** More would not fit in their ids, and no place has them. */
export const MOST_ACTIVITIES_PER_PLACE = 20;
const IDS_PER_PLACE = 1000;
/** So many places share out what is due to them: none of it is left over after the last. */
const PLACES_THAT_SHARE = 5;

/** How many activities a place gets when `made` have been made and there shall be `perPlace` for each on average. */
export function shareActivities({ random }: Maker, placeNumber: number, made: number, perPlace: number): number {
  const due = Math.floor(placeNumber * perPlace) - made;
  return placeNumber % PLACES_THAT_SHARE === 0 ? due : wholeNumber(random, 0, due);
}

export function makeActivity(
  maker: Maker,
  place: SyntheticListing,
  placeNumber: number,
  index: number,
): SyntheticListing {
  const { random, seed, today } = maker;
  const number = placeNumber * IDS_PER_PLACE + index;
  const languages = details.chooseTextLanguages(random).slice(0, 3);
  const [operator = null] = place.operatorIds;
  return {
    ...SILENT,
    ...details.makeConfirmation(random, today),
    id: syntheticId(seed, "activity", number),
    slug: `esimerkkitoiminta-${seed}-${number}`,
    kind: "ACTIVITY",
    names: details.makeTexts(random, languages, (language) => `${WORDS[language].activity} ${number}`),
    descriptions: details.makeTexts(random, languages, (language) => details.describe(random, language)),
    municipality: place.municipality,
    isAddressWithheld: place.isAddressWithheld,
    cost: pick(random, ["FREE", "FREE", null]),
    attendance: place.attendance.includes("ONLINE") && isLucky(random, 0.5) ? ["ONLINE"] : [],
    languageOffers: details.makeOffers(random, maker.languages).slice(0, 3),
    services: [],
    targetGroups: maker.targetGroups.pickSeveral(random, wholeNumber(random, 0, 2)),
    activity: {
      hostId: place.id,
      organiserId: isLucky(random, 0.3) ? operator : null,
      category: maker.services.pick(random).id,
      ...makeSchedule(random, today),
    },
  };
}
