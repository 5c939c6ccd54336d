/** A letter that the reader's own mail program opens, with what we need to find the mistake. */
export function mistakeLetter(
  address: string,
  { subject, body }: { readonly subject: string; readonly body: string },
): string {
  // RFC 6068: line breaks are CRLF; a plus sign for a space would arrive as a plus sign.
  const lines = body.replace(/\r?\n/g, "\r\n");
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
