import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findDeskViewer } from "../../../accounts/viewer.queries.ts";
import styles from "../../../desk/Desk.module.css";
import { DeskBar } from "../../../desk/DeskBar.tsx";
import { isLocale } from "../../../i18n/routing.ts";

interface DeskProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly children: ReactNode;
}

/** Nothing here is for those who search. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function DeskLayout({ params, children }: DeskProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { viewer } = await findDeskViewer(locale);
  return (
    <>
      {viewer === null ? null : <DeskBar locale={locale} viewer={viewer} />}
      <div className={`page ${styles.body}`}>{children}</div>
    </>
  );
}
