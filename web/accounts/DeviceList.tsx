import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { ActButton } from "./ActButton.tsx";
import { signOutDevices } from "./account.actions.ts";
import type { OwnAccount } from "./account.queries.ts";
import { deviceName, isPhone } from "./device.rules.ts";

interface DeviceListProps {
  readonly locale: Locale;
  readonly devices: OwnAccount["devices"];
}

/** Where one is signed in, and how to end it from here. */
export async function DeviceList({ locale, devices }: DeviceListProps) {
  const t = await getWords(locale, "account");
  const format = await getFormats(locale);
  const others = devices.filter(({ isCurrent }) => !isCurrent);
  return (
    <Section title={t("devices.title")} icon="phone">
      <div className={styles.stack}>
        <ul className={styles.list}>
          {devices.map(({ id, userAgent, since, isCurrent, isWithPasskey }) => (
            <li key={id}>
              <div className={styles.entry}>
                <Icon id={isPhone(userAgent) ? "phone" : "globe"} />
                <div>
                  <bdi>{deviceName(userAgent) ?? t("devices.unknown")}</bdi>
                  {isCurrent ? <strong> · {t("devices.current")}</strong> : null}
                  <p className={styles.small}>
                    {t("devices.since", {
                      date: format.dateTime(new Date(since), {
                        dateStyle: "medium",
                        timeStyle: "short",
                        hourCycle: "h23",
                      }),
                    })}
                    {isWithPasskey ? ` · ${t("devices.withPasskey")}` : null}
                  </p>
                </div>
              </div>
              {isCurrent ? null : (
                <ActButton act={signOutDevices} fields={{ locale, device: id }}>
                  {t("devices.signOut")}
                </ActButton>
              )}
            </li>
          ))}
        </ul>
        {others.length > 1 ? (
          <ActButton act={signOutDevices} fields={{ locale }} icon="lock">
            {t("devices.signOutOthers")}
          </ActButton>
        ) : null}
      </div>
    </Section>
  );
}
