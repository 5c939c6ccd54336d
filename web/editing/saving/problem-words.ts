import type { useTranslations } from "next-intl";
import type { FieldTrouble } from "./outcome.ts";

/** A number as people write it; nobody's. */
const EXAMPLE = "040 123 4567";

/** What is wrong with a field, in words. */
export const sayProblem = (t: ReturnType<typeof useTranslations<"editing">>, { code, maximum }: FieldTrouble): string =>
  t("problem", { code, maximum: maximum ?? 0, example: EXAMPLE });
