"use client";

import type { MouseEvent } from "react";
import styles from "../ui/Action.module.css";
import { Icon } from "../ui/Icon.tsx";

interface ShareLinkProps {
  /** The page of plain links, for devices without a way of their own to share. */
  readonly href: string;
  readonly label: string;
}

/** Opens the device's own sheet with the text; the text is fetched on the tap, so that no page carries it unread. */
export function ShareLink({ href, label }: ShareLinkProps) {
  const share = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (!("share" in navigator) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(href.replace("/share?", "/share/text?"));
      if (!answer.ok) return location.assign(href);
      await navigator.share({ text: await answer.text() });
    } catch (failure) {
      // Closing the sheet of the device without choosing is no failure.
      if (!(failure instanceof DOMException && failure.name === "AbortError")) location.assign(href);
    }
  };
  return (
    <a className={styles.action} href={href} rel="nofollow" onClick={share}>
      <Icon id="share" />
      {label}
    </a>
  );
}
