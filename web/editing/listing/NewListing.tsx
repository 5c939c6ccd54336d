"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { KIND_ICONS } from "../../catalogue/icons.ts";
import { forgetOnDevice, keepOnDevice, recallFromDevice } from "../../desk/device.store.ts";
import { isRightToLeft, type Locale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { findByName } from "../asking/checks.queries.ts";
import { sendNew } from "../asking/submit.queries.ts";
import { OneOf, Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import type { SaveState } from "../saving/answer.rules.ts";
import { keyFor, type SentChange } from "../saving/draft.rules.ts";
import { sayProblem } from "../saving/problem-words.ts";
import { SaidState } from "../saving/SaveBar.tsx";
import { Hints } from "../writing/Hints.tsx";
import { findAlike } from "./duplicate.rules.ts";
import styles from "./Listing.module.css";
import type { Names } from "./names.ts";
import { emptyNew, type NewForm, newChanges } from "./new-listing.rules.ts";

export interface Home {
  readonly id: string;
  readonly name: string;
}

interface NewListingProps {
  readonly account: string;
  readonly names: Names;
  readonly locale: Locale;
  /** Where it can belong: her organisations, and the places that they run. */
  readonly organisations: readonly Home[];
  readonly hosts: readonly Home[];
}

const KINDS = ["MEETING_PLACE", "GUIDANCE_POINT", "ACTIVITY"] as const;
const DRAFT = "draft:new";

interface KeptNew {
  readonly account: string;
  readonly written: NewForm;
}

/** What is written, kept on the device until it is sent, and read for nobody else. */
function useNewListing(account: string, locale: Locale, organisation: string, host: string) {
  const [written, write] = useState<NewForm>(() => emptyNew(organisation, host));
  const [state, setState] = useState<SaveState | undefined>(undefined);
  const [sent, setSent] = useState<SentChange | undefined>(undefined);
  useEffect(() => {
    const kept = recallFromDevice<KeptNew>(DRAFT);
    if (kept?.account === account) write(kept.written);
  }, [account]);
  const change = (part: Partial<NewForm>) => {
    const next = { ...written, ...part };
    write(next);
    keepOnDevice(DRAFT, { account, written: next } satisfies KeptNew);
  };
  const send = async () => {
    const changes = newChanges(written, locale);
    const key = keyFor(JSON.stringify(changes), sent, () => crypto.randomUUID());
    setSent(key);
    setState({ kind: "SENDING" });
    const outcome = await sendNew({ kind: written.kind, changes, key: key.key }, locale);
    if (outcome.kind === "ADDED" || outcome.kind === "WAITING") forgetOnDevice(DRAFT);
    if (outcome.kind === "ADDED") return location.assign(paths.desk.listing(locale, outcome.listingId));
    if (outcome.kind === "PUBLISHED" || outcome.kind === "CONFLICT") return;
    setState(outcome);
  };
  return { written, change, state, send };
}

/** A new place or activity in five answers; all else can be told when it is there. */
export function NewListing({ account, names, locale, organisations, hosts }: NewListingProps) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const { written, change, state, send } = useNewListing(
    account,
    locale,
    organisations[0]?.id ?? "",
    hosts[0]?.id ?? "",
  );
  const problemOf = (path: string) => {
    const problem =
      state?.kind === "INVALID" ? state.problems.find((one) => one.path.startsWith(`changes.${path}`)) : undefined;
    return problem ? sayProblem(t, problem) : null;
  };
  if (state?.kind === "WAITING") {
    return (
      <Notice tone="info" title={t("new.sentTitle")}>
        <p>{t("new.sentText")}</p>
        <p>
          <a href={paths.desk.listings(locale)}>{t("mine.title")}</a>
        </p>
      </Notice>
    );
  }
  return (
    <div className={`${styles.card} ${styles.roomy}`}>
      <OneOf
        legend={t("new.kind")}
        choices={KINDS.map((kind) => ({ value: kind, text: word(`kinds.${kind}`), icon: KIND_ICONS[kind] }))}
        chosen={written.kind}
        onChoose={(kind) => change({ kind })}
      />
      <Field
        label={t("texts.field", { field: "name" })}
        hint={t("new.nameHint")}
        lang={locale}
        dir={isRightToLeft(locale) ? "rtl" : "ltr"}
        value={written.name}
        onChange={(name) => change({ name })}
        problem={problemOf("texts.0")}
        isRequired
      />
      <Alike name={written.name} municipality={written.municipality || null} locale={locale} />
      <Field
        label={t("texts.field", { field: "description" })}
        hint={t("texts.descriptionHint")}
        type="long"
        lang={locale}
        value={written.description}
        onChange={(description) => change({ description })}
        problem={problemOf("texts.1")}
      />
      <Hints text={written.description} language={locale} />
      <Belonging {...{ written, names, organisations, hosts }} onChange={change} />
      <div className={form.chips}>
        <button
          type="button"
          className={`${form.button} ${form.main}`}
          aria-disabled={state?.kind === "SENDING"}
          onClick={() => (state?.kind === "SENDING" ? undefined : void send())}
        >
          {t("new.send")}
        </button>
      </div>
      <SaidState state={state} isDirty={written.name !== ""} isKept locale={locale} />
    </div>
  );
}

type BelongingProps = Pick<NewListingProps, "names" | "organisations" | "hosts"> & {
  readonly written: NewForm;
  readonly onChange: (part: Partial<NewForm>) => void;
};

/** Where it stands and whose it is: an activity stands where its host stands. */
function Belonging({ written, names, organisations, hosts, onChange: change }: BelongingProps) {
  const t = useTranslations("editing");
  const isActivity = written.kind === "ACTIVITY";
  return isActivity ? (
    <>
      <Select
        label={t("new.host")}
        choices={hosts.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={written.host}
        onChoose={(host) => change({ host })}
      />
      <Select
        label={t("activity.category")}
        choices={[
          { value: "", text: t("new.choose") },
          ...names.categories.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        chosen={written.category}
        onChoose={(category) => change({ category })}
      />
    </>
  ) : (
    <>
      <Select
        label={t("place.municipality")}
        choices={[
          { value: "", text: t("new.choose") },
          ...names.municipalities.map(({ code, name }) => ({ value: code, text: name })),
        ]}
        chosen={written.municipality}
        onChoose={(municipality) => change({ municipality })}
      />
      {organisations.length > 0 ? (
        <Select
          label={t("new.organisation")}
          choices={organisations.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={written.organisation}
          onChoose={(organisation) => change({ organisation })}
        />
      ) : null}
    </>
  );
}

const PATIENCE_MS = 500;

type Listed = NonNullable<Awaited<ReturnType<typeof findByName>>["data"]>["listings"]["nodes"][number];

/** While the name is written: what is listed already and may be the same. */
function Alike({ name, municipality, locale }: { name: string; municipality: string | null; locale: Locale }) {
  const t = useTranslations("editing");
  const [found, set] = useState<readonly Listed[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (name.trim().length < 3) return set([]);
      findByName(name, municipality, { locale, signal: stop.signal }).then(
        ({ data }) => {
          const listed = (data?.listings.nodes ?? []).map((node) => ({
            node,
            id: node.id,
            names: node.names.map(({ text }) => text),
          }));
          set(findAlike(name, listed).map(({ node }) => node));
        },
        () => {},
      );
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [name, municipality, locale]);
  return (
    <div role="status">
      {found.length > 0 ? (
        <div className={styles.alike}>
          <p>
            <strong>{t("new.alike")}</strong>
          </p>
          <ul className={styles.plain}>
            {found.map((listing) => (
              <li key={listing.id}>
                <a href={paths.listing(locale, listing)} target="_blank" rel="noreferrer">
                  <LocalText text={listing.name} locale={locale} />
                  {listing.municipality ? `, ${listing.municipality.name.text}` : ""}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
