"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Offer } from "../content/content.ts";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { LanguageCard, LanguageTitle, type Offering } from "./LanguageCard.tsx";
import styles from "./LanguagesEditor.module.css";
import { findLanguages, type KnownLanguage, withWorldNames } from "./language-search.rules.ts";
import { addLanguage, chipsOf, hasLanguage, putBack, removeLanguage } from "./offers.rules.ts";

interface LanguagesEditorProps {
  readonly offers: readonly Offer[];
  readonly offering: Offering;
  readonly known: readonly KnownLanguage[];
  readonly locale: Locale;
  readonly onChange: (offers: readonly Offer[]) => void;
}

/** In which languages people are served: search by any name, then how. */
export function LanguagesEditor({ offers, offering, known, locale, onChange }: LanguagesEditorProps) {
  const t = useTranslations("editing");
  const [removed, setRemoved] = useState<{ readonly tag: string; readonly before: readonly Offer[] } | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const languageOf = (tag: string): KnownLanguage =>
    known.find((language) => language.tag === tag) ?? { tag, autonym: tag, direction: "LTR", name: tag, words: [] };
  const remove = (tag: string) => {
    setRemoved({ tag, before: offers });
    onChange(removeLanguage(offers, tag));
  };
  const undo = () => {
    if (removed) onChange(putBack(offers, removed.before, removed.tag));
    setRemoved(null);
  };
  return (
    <div className={form.stack}>
      <LanguageSearch
        known={known.filter(({ tag }) => !hasLanguage(offers, tag))}
        onChoose={(tag) => {
          setAdded([...added, tag]);
          onChange(addLanguage(offers, tag));
        }}
      />
      <div role="status" className={styles.undo}>
        {removed ? (
          <>
            <span>{t("languages.removed", { name: languageOf(removed.tag).name })}</span>
            <button type="button" className={form.button} onClick={undo}>
              {t("undo")}
            </button>
          </>
        ) : null}
      </div>
      {offers.length === 0 ? <p>{t("languages.none")}</p> : null}
      <ul className={styles.cards}>
        {chipsOf(offers).map(({ language, offers: ways }) => (
          <LanguageCard
            key={language}
            language={languageOf(language)}
            ways={ways}
            offers={offers}
            offering={offering}
            isNew={added.includes(language)}
            locale={locale}
            onChange={onChange}
            onRemove={() => remove(language)}
          />
        ))}
      </ul>
    </div>
  );
}

interface LanguageSearchProps {
  readonly known: readonly KnownLanguage[];
  readonly onChoose: (tag: string) => void;
}

function LanguageSearch({ known, onChoose }: LanguageSearchProps) {
  const t = useTranslations("editing");
  const [typed, type] = useState("");
  const isSearching = typed.trim() !== "";
  const world = useMemo(() => (isSearching ? withWorldNames(known) : known), [isSearching, known]);
  const found = findLanguages(world, typed);
  const choose = (tag: string) => {
    onChoose(tag);
    type("");
  };
  return (
    <div className={form.tight}>
      <Field
        label={t("languages.add")}
        hint={t("languages.search")}
        type="search"
        dir="auto"
        value={typed}
        onChange={type}
      />
      <p role="status" className="unseen">
        {isSearching ? t("languages.found", { count: found.length }) : ""}
      </p>
      {isSearching && found.length === 0 ? <p>{t("languages.notFound")}</p> : null}
      <ul className={styles.found}>
        {found.map((language) => (
          <li key={language.tag}>
            <button type="button" className={form.button} onClick={() => choose(language.tag)}>
              <Icon id="plus" /> <LanguageTitle language={language} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
