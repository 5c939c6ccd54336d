"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ListingKind } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { findLinks, type Link } from "../asking/links.queries.ts";
import { Problem } from "../form/Field.tsx";
import { Picker } from "../form/Picker.tsx";
import { learnNames, useLinkNames } from "./link-names.store.ts";

interface LinkPickerProps {
  readonly label: string;
  readonly kinds: readonly ListingKind[];
  readonly ids: readonly string[];
  readonly none: string;
  readonly locale: Locale;
  readonly problem?: string | null;
  readonly onAdd: (id: string) => void;
  readonly onRemove?: (id: string) => void;
}

const PATIENCE_MS = 300;

/** Other listings, by any of their names: who runs a place, where an activity is held. */
export function LinkPicker({ label, kinds, ids, none, locale, problem, onAdd, onRemove }: LinkPickerProps) {
  const t = useTranslations("editing");
  const nameOf = useLinkNames(ids, locale);
  const [typed, type] = useState("");
  const found = useFound(typed, kinds, locale);
  return (
    <Picker
      label={label}
      hint={t("operators.hint")}
      icon="organisation"
      none={none}
      chosen={ids.map((id) => ({ id, name: nameOf(id) }))}
      typed={typed}
      onType={type}
      found={found}
      problem={problem ? <Problem>{problem}</Problem> : null}
      onAdd={({ id, name }) => {
        learnNames([{ id, name }]);
        onAdd(id);
      }}
      onRemove={onRemove && (({ id }) => onRemove(id))}
    />
  );
}

function useFound(typed: string, kinds: readonly ListingKind[], locale: Locale): readonly Link[] | null {
  const [answer, set] = useState<{ readonly words: string; readonly found: readonly Link[] } | null>(null);
  const words = typed.trim();
  const wanted = kinds.join(" ");
  useEffect(() => {
    if (words === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const asked = wanted.split(" ") as ListingKind[]; // as they were joined
      findLinks(words, asked, { locale, signal: stop.signal }).then(
        (found) => found && set({ words, found }),
        () => {},
      );
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, wanted, locale]);
  // What was found for other words stays in sight until the new answer comes, so that nothing jumps.
  return words === "" ? null : (answer?.found ?? null);
}
