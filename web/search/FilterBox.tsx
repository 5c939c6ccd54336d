"use client";

import { useId, useState } from "react";
import styles from "./SearchForm.module.css";

interface FilterBoxProps {
  readonly label: string;
  readonly listId: string;
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");

/** Narrows a long list of choices while one types. It asks nobody anything. */
export function FilterBox({ label, listId }: FilterBoxProps) {
  const [text, setText] = useState("");
  const id = useId();

  function narrow(value: string) {
    setText(value);
    const wish = fold(value.trim());
    for (const item of document.getElementById(listId)?.children ?? []) {
      item.toggleAttribute("hidden", !fold(item.textContent ?? "").includes(wish));
    }
  }

  return (
    <p className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={text}
        autoComplete="off"
        data-local
        onChange={(event) => narrow(event.target.value)}
      />
    </p>
  );
}
