"use client";

import { useEffect, useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { checkHours } from "../asking/checks.queries.ts";
import type { WrittenHours } from "../content/content.ts";

/** After the last key, so that a time that is half written is not called wrong. */
const PATIENCE_MS = 700;

export interface HoursProblem {
  readonly code: string;
  readonly field: string;
}

/** What the API says of the hours while they are written. Without a line nothing is wrong: saving will ask again. */
export function useHoursCheck(hours: WrittenHours, locale: Locale): readonly HoursProblem[] {
  const [problems, set] = useState<readonly HoursProblem[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      checkHours(hours, { locale, signal: stop.signal }).then(
        ({ data }) => data && set(data.checkOpeningHours.problems),
        () => {},
      );
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [hours, locale]);
  return problems;
}
