// Code changes of an inquiry as they are typed, a line each: `E-1042: 99215 > 99214`, `E-1042: > Z79.4` for one that was added,
// `E-1042: R07.9 >` for one that was taken away.

import type { CodeChange } from '../../model/oversight/inquiry.ts';
import { fail, ok, type Result } from '../../model/result.ts';

const line =
  /^(.{1,200}?):\s*([A-Za-z0-9.]{0,20})\s*(?:>|→|->)\s*([A-Za-z0-9.]{0,20})\s*(?:\((.{0,400})\))?$/;

/** A fault names the first line that cannot be read. */
export function parseCodeChanges(typed: string): Result<CodeChange[]> {
  const changes: CodeChange[] = [];
  for (const [n, text] of typed.split('\n').entries()) {
    if (!text.trim()) continue;
    const found = line.exec(text.trim());
    const [, number = '', from = '', to = '', why = ''] = found ?? [];
    if (!found || !number.trim() || (!from && !to))
      return fail(
        'bad-code-change',
        `Line ${n + 1} of the code changes cannot be read: “${text.trim().slice(0, 60)}”.`,
        'Nothing is saved.',
        'Write it as E-1042: 99215 > 99214, with nothing before or after the sign where a code was added or taken away.',
      );
    changes.push({ number: number.trim(), from: from.toUpperCase(), to: to.toUpperCase(), why });
  }
  return ok(changes);
}

/** As they are typed. */
export const codeChangesText = (changes: readonly CodeChange[]): string =>
  changes
    .map(({ number, from, to, why }) =>
      `${number}: ${from} > ${to}${why ? ` (${why})` : ''}`.replace(':  >', ': >'),
    )
    .join('\n');
