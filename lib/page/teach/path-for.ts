// Path globs and templates from one address: what varies from record to record becomes `*`.

/** Figures, a hash or a UUID, or one of the record's own values. */
export function isRecordSegment(segment: string, values: readonly string[] = []): boolean {
  if (segment === '') return false;
  const plain = decoded(segment);
  return (
    /\d{3}/.test(plain) ||
    /^\d+$/.test(plain) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(plain) ||
    (/\d/.test(plain) && /^[a-z]{0,12}[-_]?\d+$/i.test(plain) && !/^v\d$/i.test(plain)) ||
    (plain.length >= 16 && /\d/.test(plain)) ||
    values.some((value) => value.length > 1 && plain.toLowerCase() === value.toLowerCase())
  );
}

/** The path as a glob that fits the same page of other records; null for a bare `/`. */
export function globFor(path: string, values: readonly string[] = []): string | null {
  if (path === '/' || path === '') return null;
  const segments = path.split('/').slice(1, 39);
  const glob = `/${segments.map((s) => (isRecordSegment(s, values) || /[*{}]/.test(s) ? '*' : s)).join('/')}`;
  return glob.length <= 200 ? glob : null;
}

/** The path with `{value}` where the value stands; null when it stands nowhere, or twice. */
export function templateFor(path: string, value: string): string | null {
  const segments = path.split('/').slice(1, 39);
  const at = segments.flatMap((s, i) => (decoded(s) === value ? [i] : []));
  if (at.length !== 1) return null;
  const template = `/${segments
    .map((s, i) => (i === at[0] ? '{value}' : isRecordSegment(s) || /[*{}]/.test(s) ? '*' : s))
    .join('/')}`;
  return template.length <= 200 ? template : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
