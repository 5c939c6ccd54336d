/** What a client writes to change a listing: the shape of `ListingChangesInput`. */
import type { OpeningHoursInput } from "../../timetable/written-hours.rules.ts";
import type { SeriesInput } from "../../timetable/written-series.rules.ts";
import type {
  ContactKey,
  ContentAccessibility,
  ContentActivity,
  ContentConditions,
  ContentContact,
  ContentLanguage,
  ContentOnlinePlace,
  ContentOrganisation,
  ContentPoint,
  TextField,
  TextOrigin,
} from "../content/listing-content.ts";

type Maybe<T> = T | null | undefined;

export interface NoteInput {
  readonly language: string;
  readonly text: string;
}

export interface TextChangeInput {
  readonly field: TextField;
  readonly language: string;
  readonly text?: Maybe<string>;
  readonly origin?: Maybe<TextOrigin>;
  readonly isDraft?: Maybe<boolean>;
}

export interface PlaceInput {
  readonly municipality?: Maybe<string>;
  readonly isNational?: Maybe<boolean>;
  readonly isAddressWithheld?: Maybe<boolean>;
  readonly street?: Maybe<string>;
  readonly postalCode?: Maybe<string>;
  readonly locality?: Maybe<string>;
  readonly point?: Maybe<{
    readonly latitude: number;
    readonly longitude: number;
    readonly source?: Maybe<ContentPoint["source"]>;
  }>;
}

export interface AreaInput {
  readonly municipality?: Maybe<string>;
  readonly region?: Maybe<string>;
}

export interface LanguageInput {
  readonly language: string;
  readonly mode?: Maybe<ContentLanguage["mode"]>;
  readonly service?: Maybe<string>;
  readonly contact?: Maybe<ContactKey>;
  readonly weekdays?: Maybe<readonly number[]>;
  readonly byAppointment?: Maybe<boolean>;
  readonly note?: Maybe<readonly NoteInput[]>;
}

export interface ContactInput extends ContactKey {
  readonly audience?: Maybe<ContentContact["audience"]>;
  readonly personName?: Maybe<string>;
  readonly consentedOn?: Maybe<string>;
}

export type ConditionsInput = { readonly [Field in keyof ContentConditions]?: Maybe<ContentConditions[Field]> };
export type OrganisationInput = { readonly [Field in keyof ContentOrganisation]?: Maybe<ContentOrganisation[Field]> };

export interface OnlinePlaceInput {
  readonly platform: string;
  readonly languageLevel?: Maybe<ContentOnlinePlace["languageLevel"]>;
  readonly moderator?: Maybe<readonly NoteInput[]>;
  readonly rulesUrl?: Maybe<string>;
  readonly joinUrl?: Maybe<string>;
}

export interface ActivityInput {
  readonly host: string;
  readonly organiser?: Maybe<string>;
  readonly category: string;
  readonly status?: Maybe<ContentActivity["status"]>;
  readonly registration?: Maybe<ContentActivity["registration"]>;
  readonly weekday?: Maybe<number>;
  readonly frequency?: Maybe<ContentActivity["frequency"]>;
  /** `HH:MM`, where there is no series. */
  readonly startsAt?: Maybe<string>;
  readonly durationMinutes?: Maybe<number>;
  readonly series?: Maybe<SeriesInput>;
}

export interface ListingChangesInput {
  readonly texts?: Maybe<readonly TextChangeInput[]>;
  readonly place?: Maybe<PlaceInput>;
  readonly serviceAreas?: Maybe<readonly AreaInput[]>;
  readonly languages?: Maybe<readonly LanguageInput[]>;
  readonly contacts?: Maybe<readonly ContactInput[]>;
  readonly services?: Maybe<readonly string[]>;
  readonly targetGroups?: Maybe<readonly string[]>;
  readonly conditions?: Maybe<ConditionsInput>;
  readonly accessibility?: Maybe<readonly ContentAccessibility[]>;
  readonly openingHours?: Maybe<OpeningHoursInput>;
  readonly operators?: Maybe<readonly string[]>;
  /** Null: it is no online place. */
  readonly onlinePlace?: Maybe<OnlinePlaceInput>;
  readonly organisation?: Maybe<OrganisationInput>;
  readonly activity?: Maybe<ActivityInput>;
}
