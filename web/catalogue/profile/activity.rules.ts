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
