// What names a code line within its chart, the same at every reading: its system, its code and which time the code stands
// there, as `CPT 99214 #1`. The key of a code that the vendor omitted begins with `add`, as no delivered line's does.

import type { CodeLine } from './code-line.ts';
import type { AuditorCode } from './verdict.ts';

type Coded = Pick<CodeLine, 'system' | 'code'>;

/** The lines of one chart, each with its key. */
export function withKeys<L extends Coded & Pick<CodeLine, 'unreadable'>>(
  lines: readonly L[],
): (L & Pick<CodeLine, 'key'>)[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = line.unreadable === null ? `${line.system} ${line.code}` : 'unreadable';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...line, key: `${name} #${count}` };
  });
}

/** Whether a key is that of an omitted code. */
export const isOmitted = (lineKey: string | undefined): boolean => lineKey?.startsWith('add ') ?? false;

type Omitted = Pick<AuditorCode, 'system' | 'code'>;

const omittedAs = ({ system, code }: Omitted): string => ['add', String(system), code, '#'].join(' ');

/**
 * The key of an omitted code: the first number that no standing verdict has, so that two devices adding
 * the same code write to one record and a code taken back and added again revives it.
 */
export function omittedKey(code: Omitted, standing: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = omittedAs(code) + n;
    if (!standing.has(key)) return key;
  }
}

/** Whether a key is one that `omittedKey` made for this code. */
export const isOmittedCode = (lineKey: string, code: Omitted): boolean => lineKey.startsWith(omittedAs(code));
