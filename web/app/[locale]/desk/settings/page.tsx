import { paths } from "../../../../paths.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { SettingsPage } from "../../../../upkeep/settings/SettingsPage.tsx";
import { findInstallation } from "../../../../upkeep/settings/settings.queries.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { openUpkeep, titleOf, type UpkeepProps } from "../upkeep-request.ts";

export const generateMetadata = titleOf("settings");

export default async function Settings(props: UpkeepProps) {
  const { locale, here } = await openUpkeep(props, paths.desk.settings);
  const { data } = await findInstallation(locale);
  if (!data) return <ApiAway path={here} locale={locale} />;
  const { installation } = data;
  return installation.__typename === "InstallationSuccess" ? (
    <SettingsPage installation={installation.installation} locale={locale} />
  ) : (
    <NotYours locale={locale} />
  );
}
