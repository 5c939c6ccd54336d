/** Where a request came from, as coarsely as limits need it. */
import ipaddr from "ipaddr.js";

/** Half of an IPv6 address names the device, which may choose a new one for every request: only the line counts. */
const LINE_BITS = 64;

/** The line of an address; the empty text for what is no address, which is one source for all. */
export function lineOf(address: string): string {
  if (!ipaddr.isValid(address)) return "";
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv6) {
    return ipaddr.IPv6.networkAddressFromCIDR(`${read.toString()}/${LINE_BITS}`).toString();
  }
  return read.toString();
}
