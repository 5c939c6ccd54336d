/** Which message names a field of a listing, and which tells its value: the words of the form, so that a clash speaks as the form does. */

/** Messages of this room that name a field. */
export const FIELD_MESSAGES = {
  "place/municipality": "place.municipality",
  "place/isNational": "place.noMunicipality",
  "place/isAddressWithheld": "place.secret",
  "place/address": "place.street",
  "place/point": "place.pin",
  "openingHours/periods/REGULAR": "sections.hours",
  "openingHours/publicHolidays": "hours.holidays",
  "openingHours/holidayEves": "hours.eves",
  "conditions/residenceRequirement": "facts.residence",
  "conditions/languageLevel": "facts.level",
  "organisation/legalForm": "body.legalForm",
  "organisation/confirmEveryMonths": "body.askEvery",
  "organisation/fundedUntil": "body.fundedUntil",
  "organisation/canSellServices": "body.canSell",
  "organisation/wantsCooperation": "body.wants",
  "onlinePlace/all": "sections.online",
  "activity/host": "new.host",
  "activity/organiser": "new.organisation",
  "activity/weekday": "activity.weekday",
  "activity/frequency": "activity.rhythmTitle",
  "activity/startsAt": "hours.from",
  "activity/category": "activity.category",
  "activity/status": "activity.statusTitle",
  "activity/registration": "activity.registrationTitle",
  "activity/series": "activity.datesTitle",
} as const;

export const isNamed = (path: string): path is keyof typeof FIELD_MESSAGES => path in FIELD_MESSAGES;
