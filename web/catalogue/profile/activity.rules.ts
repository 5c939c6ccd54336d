interface Placed {
  readonly address?: unknown;
  readonly position?: unknown;
  readonly municipality?: unknown;
  readonly isAddressWithheld: boolean;
}

/** An activity that names no place of its own is where its host is. */
export function hasPlace({ address, position, municipality, isAddressWithheld }: Placed): boolean {
  return isAddressWithheld || Boolean(address ?? position ?? municipality);
}

interface WithStatus {
  readonly status: "SCHEDULED" | "CANCELLED" | "POSTPONED" | "MOVED";
}

/** What is called off, or put off to nobody knows when, has no coming days. */
export function isHeld({ status }: WithStatus): boolean {
  return status === "SCHEDULED" || status === "MOVED";
}
