import { notFound } from "next/navigation";

/** An address that leads nowhere gets our own page, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
