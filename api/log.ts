/**
 * Logs of what the service did, never of who asked what: no request's address, words, variables, position,
 * headers or client address is ever given to this logger.
 */
import { pino } from "pino";

export type Log = Pick<ReturnType<typeof pino>, "debug" | "info" | "warn" | "error" | "fatal">;

export const makeLog = (level: string): Log => pino({ level, base: { part: "api" } });
