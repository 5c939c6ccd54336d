/**
 * Which pages may put somebody in danger when another person sees them: decision 022. The list is closed and short,
 * so that a page about learning Finnish frightens nobody with a way to flee from it.
 */
const SENSITIVE_SERVICES: ReadonlySet<string> = new Set(["violence-support"]);
const SENSITIVE_GROUPS: ReadonlySet<string> = new Set(["undocumented"]);

interface Listing {
  readonly isAddressWithheld: boolean;
  readonly services: readonly { readonly category: { readonly id: string } }[];
  readonly targetGroups: readonly { readonly id: string }[];
  /** Of an activity: who holds it. */
  readonly host?: { readonly isAddressWithheld: boolean };
}

export function isSensitive({ isAddressWithheld, services, targetGroups, host }: Listing): boolean {
  return (
    isAddressWithheld ||
    host?.isAddressWithheld === true ||
    services.some(({ category }) => SENSITIVE_SERVICES.has(category.id)) ||
    targetGroups.some(({ id }) => SENSITIVE_GROUPS.has(id))
  );
}

interface Question {
  readonly services: readonly string[];
  readonly groups: readonly string[];
}

/** A search that asks for such help by name shows it on the screen, whatever it finds. */
export function asksForSensitive({ services, groups }: Question): boolean {
  return services.some((id) => SENSITIVE_SERVICES.has(id)) || groups.some((id) => SENSITIVE_GROUPS.has(id));
}
