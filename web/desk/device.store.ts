"use client";

/**
 * What the desk keeps on a device while somebody writes: nothing but what she has written herself, until it is sent or
 * she signs out. A device that keeps nothing is no failure; the page then says so.
 */
const PREFIX = "desk:";

export function keepOnDevice(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, in the shape in which the same room put it there. */
export function recallFromDevice<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as T); // one room writes and reads a key
  } catch {
    return null;
  }
}

export function forgetOnDevice(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}

/** The keys that begin so. */
export function keysOnDevice(start: string): string[] {
  try {
    const whole = PREFIX + start;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

export function forgetAllOnDevice(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}
