/**
 * Which addresses of the network anybody may be sent to. Only what is plainly public passes: not this machine, not the
 * network it stands in, not a cloud's own pages (169.254.169.254, fd00:ec2::254), and no address that hides another one
 * inside it (IPv4-mapped, NAT64, 6to4, Teredo), since the gateway would let the hidden one out.
 */
import ipaddr from "ipaddr.js";

/** 2000::/3: all that has been given out of IPv6 so far. What lies outside may look ordinary and is not. */
const isGivenOut = (address: { readonly parts: readonly number[] }): boolean =>
  ((address.parts[0] ?? 0) & 0xe000) === 0x2000;

export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || isGivenOut(address as ipaddr.IPv6); // kind() has just said so
}

const WEB_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** Other ports are where databases and consoles live. */
export const isWebPort = ({ protocol, port }: URL): boolean => port === "" || Number(port) === WEB_PORTS[protocol];

export const isWebAddress = (url: URL): boolean =>
  url.protocol in WEB_PORTS && url.username === "" && url.password === "" && url.hostname !== "";
