/** A short plain text; each line of the message is a paragraph. */
export function Answer({ text }: { readonly text: string }) {
  return text.split("\n").map((line) => <p key={line}>{line}</p>);
}
