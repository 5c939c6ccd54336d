/** Whether an address shows that somebody belongs to an organisation. Pure. */

/**
 * Where anybody gets an address, or a page under somebody else's name. The list need not be complete: a domain that
 * several organisations publish is nobody's own either, and whatever is doubtful an officer decides.
 */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.fi hotmail.se live.com live.fi msn.com yahoo.com yahoo.fr yahoo.es
  icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me tuta.com tutanota.com fastmail.com zoho.com mail.com gmx.com
  gmx.de gmx.net web.de posteo.de mailbox.org orange.fr laposte.net free.fr libero.it seznam.cz wp.pl o2.pl onet.pl interia.pl
  mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua qq.com 163.com 126.com
  sina.com foxmail.com hot.ee mail.ee online.ee inbox.lv abv.bg mynet.com luukku.com suomi24.fi elisanet.fi kolumbus.fi
  saunalahti.fi welho.com inet.fi pp.inet.fi netti.fi surffi.fi jippii.fi dnainternet.net phnet.fi nic.fi pp.nic.fi telia.com
  facebook.com fb.com instagram.com linkedin.com youtube.com t.me telegram.org whatsapp.com wordpress.com blogspot.com
  wixsite.com weebly.com squarespace.com google.com sites.google.com linktr.ee yhdistysavain.fi sporttisaitti.com`.split(
    /\s+/,
  ),
);

/** The domain of an e-mail address or of a page, in small letters and without www; undefined when it has none. */
export function domainOf(value: string): string | undefined {
  const address = /^[^\s@]+@([^\s@/]+)$/.exec(value.trim())?.[1];
  const page = address === undefined && URL.canParse(value) ? new URL(value).hostname : undefined;
  const domain = (address ?? page)?.toLowerCase().replace(/^www\./, "");
  return domain?.includes(".") ? domain : undefined;
}

export interface PublishedContact {
  readonly organisationId: string;
  readonly value: string;
  /** True when a place that it runs publishes it, and not the organisation itself. */
  readonly isOfPlace: boolean;
}

export interface AddressProof {
  /** The organisation publishes this very address; or it is at a domain that it publishes and no other does. */
  readonly kind: "PUBLISHED_ADDRESS" | "OWN_DOMAIN";
  readonly shown: string;
  /** Said by a place alone: who opens the door of a house need not speak for those who run it, so an officer looks. */
  readonly isOfPlace: boolean;
}

const isOfPlacesOnly = (contacts: readonly PublishedContact[]) => contacts.every(({ isOfPlace }) => isOfPlace);

/**
 * What an address shows, or undefined. `contacts`: everything that is published with its domain, by whichever
 * organisation. Only the very same domain counts: whoever has a page under somebody else's has not that other's name.
 */
export function proofOf(
  email: string,
  organisationId: string,
  contacts: readonly PublishedContact[],
): AddressProof | undefined {
  const address = email.trim().toLowerCase();
  const domain = domainOf(address);
  if (domain === undefined) return undefined;
  const publishers = contacts.filter(({ value }) => domainOf(value) === domain);
  const isOnlyTheirs =
    publishers.length > 0 && publishers.every((contact) => contact.organisationId === organisationId);
  if (isOnlyTheirs && !OPEN_TO_ALL.has(domain))
    return { kind: "OWN_DOMAIN", shown: domain, isOfPlace: isOfPlacesOnly(publishers) };
  const sameAddress = contacts.filter(({ value }) => value.trim().toLowerCase() === address);
  const isTheirAddress =
    sameAddress.length > 0 && sameAddress.every((contact) => contact.organisationId === organisationId);
  if (!isTheirAddress) return undefined;
  return { kind: "PUBLISHED_ADDRESS", shown: address, isOfPlace: isOfPlacesOnly(sameAddress) };
}
