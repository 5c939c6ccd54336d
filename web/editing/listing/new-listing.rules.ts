/** A new listing: the few answers that make one, as the API takes them. */

export interface NewForm {
  readonly kind: "MEETING_PLACE" | "GUIDANCE_POINT" | "ACTIVITY";
  readonly name: string;
  readonly description: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly host: string;
  readonly category: string;
}

export const emptyNew = (organisation: string, host: string): NewForm => ({
  kind: "MEETING_PLACE",
  name: "",
  description: "",
  municipality: "",
  organisation,
  host,
  category: "",
});

/** An easy language is a language of its own for readers; whoever writes in it writes Finnish or Swedish. */
export const writtenIn = (locale: string): string => locale.replace(/-simple$/, "");

export function newChanges(form: NewForm, locale: string): Readonly<Record<string, unknown>> {
  const language = writtenIn(locale);
  const texts = [
    { field: "NAME", language, text: form.name.trim() },
    ...(form.description.trim() === "" ? [] : [{ field: "DESCRIPTION", language, text: form.description.trim() }]),
  ];
  if (form.kind === "ACTIVITY") return { texts, activity: { host: form.host, category: form.category } };
  return {
    texts,
    place: { municipality: form.municipality === "" ? null : form.municipality },
    ...(form.organisation === "" ? {} : { operators: [form.organisation] }),
  };
}
