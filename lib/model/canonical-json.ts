// One text for one value, whatever order its keys were stored in: for hashes and for comparing values that
// passed through a database that reorders keys.

/** JSON with the keys of every object sorted (in the manner of RFC 8785, for the plain values used here). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`;
  // Every change and record of a backend goes through here: in place and without a list of pairs.
  const keys = Object.keys(value).sort();
  let text = '';
  for (const key of keys) {
    // One of its own keys.
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}
