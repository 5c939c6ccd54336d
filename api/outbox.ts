/**
 * The letters as they are written, for whoever develops: `/dev/outbox`. Mounted in development only, since a letter holds
 * what lets somebody in.
 */
import { type Request, type Response, Router } from "express";
import type { PrismaClient } from "./database.ts";
import { renderStored } from "./letters/delivery.records.ts";
import { escapeHtml } from "./letters/isolation.rules.ts";
import { findLetter, listLetters, type StoredLetter } from "./letters/letter.records.ts";
import type { Sender } from "./letters/letter-parts.rules.ts";

const MANY = 200;
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ID = /^[0-9a-f-]{36}$/;

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
li{margin-block:1rem}a{font-weight:700}small{display:block}`;

function rowOf(letter: StoredLetter, sender: Sender): string {
  const { id, kind, recipient, locale, state, problem, createdAt } = letter;
  const rendered = renderStored(letter, sender);
  const about = [createdAt.toISOString(), kind, locale, state, problem].filter(Boolean).join(" · ");
  const title = rendered
    ? `<a href="/dev/outbox/${id}" lang="${rendered.language.code}"><bdi>${escapeHtml(rendered.subject)}</bdi></a> (<a href="/dev/outbox/${id}.txt">text</a>)`
    : "What it said is not kept.";
  return `<li>${title}<small>${escapeHtml(recipient)}<br>${escapeHtml(about)}</small></li>`;
}

const listPage = (rows: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Letters</title><style>${STYLE}</style>
<h1>Letters</h1><p>${rows.length === 0 ? "None yet." : "The newest first. This page is there in development only."}</p>
<ul>${rows.join("\n")}</ul></html>`;

export function serveOutbox(database: PrismaClient, sender: Sender): Router {
  const router = Router();
  const render = async (request: Request, response: Response) => {
    const id = String(request.params.id);
    const letter = ID.test(id) ? await findLetter(database, id) : null;
    const rendered = letter && renderStored(letter, sender);
    if (!rendered) response.status(404).type("text").send("There is no such letter, or what it said is not kept.");
    return rendered;
  };
  router.use((_, response, next) => {
    response.set({ "content-security-policy": POLICY, "cache-control": "no-store", "referrer-policy": "no-referrer" });
    next();
  });
  router.get("/", async (_, response) => {
    const letters = await listLetters(database, undefined, MANY);
    response.type("html").send(listPage(letters.map((letter) => rowOf(letter, sender))));
  });
  router.get("/:id.txt", async (request, response) => {
    const rendered = await render(request, response);
    if (rendered) response.type("text").send(`${rendered.subject}\n\n${rendered.text}`);
  });
  router.get("/:id", async (request, response) => {
    const rendered = await render(request, response);
    if (rendered) response.type("html").send(rendered.html);
  });
  return router;
}
