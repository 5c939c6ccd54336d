/** What stands in a letter's link, and what is held of it: whoever reads the table can confirm nothing. */
import { createHash } from "node:crypto";

/** 256 bits, written with the letters of base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
export const TOKEN_BYTES = 32;

export const isToken = (text: string): boolean => TOKEN.test(text);

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
