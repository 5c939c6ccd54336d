/** Ids come from outside as any text; the database refuses a text that is none with a fault instead of an answer. */
export const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
