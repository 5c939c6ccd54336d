"use client";

import { usePathname } from "next/navigation";
import "./globals.css";
import { troubleWords } from "./trouble.ts";

/** The frame of the page itself has failed. Nothing of it is used here. */
export default function GlobalTrouble() {
  const pathname = usePathname();
  const words = troubleWords(pathname);
  return (
    <html lang={words.locale} dir={words.direction}>
      <head>
        <title>{words.title}</title>
      </head>
      <body>
        <main className="page" role="alert">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <p>
            <a href={pathname ?? "/"}>{words.retry}</a>
          </p>
          <p>
            <a href={`/${words.locale}`}>{words.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
