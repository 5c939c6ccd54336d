import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LicenceFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { webAddress } from "../channels/channel.rules.ts";

graphql(`
  fragment Licence on DataSource {
    licence
    licenceUrl
    isLicenceConfirmed
  }
`);

interface LicenceProps {
  readonly dataSource: LicenceFragment;
  readonly locale: Locale;
}

/** The licence by its name, and honestly when nobody has confirmed it. */
export async function Licence({ dataSource: { licence, licenceUrl, isLicenceConfirmed }, locale }: LicenceProps) {
  const t = await getWords(locale, "profile");
  const href = licenceUrl ? webAddress(licenceUrl) : null;
  const name = <bdi lang="en">{licence}</bdi>;
  return (
    <>
      {href ? (
        <a href={href} rel="noreferrer license">
          {name}
        </a>
      ) : (
        name
      )}
      {isLicenceConfirmed ? null : ` (${t("source.licenceNotConfirmed")})`}
    </>
  );
}
