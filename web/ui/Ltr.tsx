/** Telephone numbers, addresses of pages and e-mail, times: left to right inside any writing. */
export function Ltr({ children }: { readonly children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}
