import { Ltr } from "../../ui/Ltr.tsx";
import { hostOf, shortAddress, webAddress } from "../channels/channel.rules.ts";

interface PageLinkProps {
  readonly url: string;
  readonly title?: string | null;
}

/** A page of somebody else, by its title and host. An address that is not of the web stays plain text. */
export function PageLink({ url, title }: PageLinkProps) {
  const href = webAddress(url);
  const words = title ? (
    <>
      <bdi>{title}</bdi> (<Ltr>{hostOf(url)}</Ltr>)
    </>
  ) : (
    <Ltr>{shortAddress(url)}</Ltr>
  );
  return href === null ? (
    <span>{words}</span>
  ) : (
    <a href={href} rel="noreferrer">
      {words}
    </a>
  );
}
