// Any JSON value, checked by hand: every field of every change passes here, and a schema of schemas takes as long as all
// the rest of a change.

import { z } from 'zod';

export type JsonValue = z.core.util.JSONType;

export const jsonValue = z.custom<JsonValue>(isJson, 'not a JSON value');

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isJson);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson);
}
