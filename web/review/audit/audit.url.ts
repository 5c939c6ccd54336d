import type { AuditView } from "./audit.queries.ts";

type Params = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | null =>
  (typeof value === "string" && value.trim().slice(0, 100)) || null;

export const readAudit = ({ type, subject, after }: Params): AuditView => ({
  type: one(type),
  subject: one(subject),
  after: one(after),
});

export function writeAudit({ type, subject, after }: AuditView): string {
  const written = new URLSearchParams();
  if (type !== null) written.set("type", type);
  if (subject !== null) written.set("subject", subject);
  if (after !== null) written.set("after", after);
  return written.toString();
}
