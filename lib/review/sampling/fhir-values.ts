// Reading values out of JSON whose shape nobody vouches for. A value of another kind than R4 has there stops its
// own resource and no other.

import { isDay } from '../../model/calendar-day.ts';

export interface Unread {
  path: string;
  problem: string;
}

/** Thrown by all that reads one value here; `readEach` tells of it. */
class NotReadable extends Error {
  readonly path: string;

  constructor(path: string, problem: string) {
    super(problem);
    this.path = path;
  }
}

/** The value under these keys, or undefined. */
export function at(value: unknown, ...keys: (string | number)[]): unknown {
  let inner = value;
  for (const key of keys) {
    if (inner === null || typeof inner !== 'object' || !Object.hasOwn(inner, key)) return undefined;
    // Its own, as was just asked.
    inner = (inner as Record<string | number, unknown>)[key];
  }
  return inner;
}

/** A text of at most 200 characters that is not empty. */
export function str(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200)
    throw new NotReadable(path, 'A text is needed here.');
  return value.trim();
}

export function num(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new NotReadable(path, 'A number is needed here.');
  return value;
}

export function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new NotReadable(path, 'A list is needed here.');
  return value;
}

/** The day of a FHIR date or dateTime that has one; a year or month alone is no day. */
export function day(value: unknown, path: string): string {
  const text = typeof value === 'string' ? value.slice(0, 10) : '';
  if (!isDay(text)) throw new NotReadable(path, 'A day is needed here.');
  return text;
}

/** What `read` gives, or where it stopped. */
export function readEach<T>(path: string, read: () => T): { value: T | null; unread: Unread[] } {
  try {
    return { value: read(), unread: [] };
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    return { value: null, unread: [{ path: `${path}.${error.path}`, problem: error.message }] };
  }
}
