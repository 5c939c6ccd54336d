import type { HolidayPolicy as Policy } from "../../graphql/generated/server/graphql.ts";
import styles from "./OpeningHours.module.css";
import type { Speech } from "./words.rules.ts";

interface HolidayPolicyProps {
  readonly publicHolidays: Policy;
  readonly holidayEves: Policy;
  readonly speech: Speech;
}

/** What to expect on holidays and on the eves that most places keep like holidays. */
export function HolidayPolicy({ publicHolidays, holidayEves, speech: { t } }: HolidayPolicyProps) {
  return (
    <p className={styles.note}>
      {publicHolidays === holidayEves
        ? t("hours.policyBoth", { policy: publicHolidays })
        : `${t("hours.policyHolidays", { policy: publicHolidays })} ${t("hours.policyEves", { policy: holidayEves })}`}
    </p>
  );
}
