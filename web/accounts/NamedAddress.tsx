import { Ltr } from "../ui/Ltr.tsx";

/** A sentence with an address in it, where `|` stands: left to right, whatever is written around it. */
export function NamedAddress({ sentence, address }: { readonly sentence: string; readonly address: string }) {
  const [before, after] = sentence.split("|");
  return (
    <>
      {before}
      <strong>
        <Ltr>{address}</Ltr>
      </strong>
      {after}
    </>
  );
}
