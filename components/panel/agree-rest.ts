// What one key agrees with: the lines nobody has judged. A line that could not be read is no line to agree with
// unseen, so each of those is judged by itself, and so is one on which a cleared verdict stands beside another.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Verdict } from '../../lib/model/verdict.ts';

interface Judged {
  key: string;
  line: CodeLine | null;
  verdict: (Partial<Verdict> & { conflicts?: readonly string[] }) | null;
}

/** The unjudged lines that may be agreed with together, and how many unreadable ones are left. */
export function restToAgree<R extends Judged>(rows: readonly R[]): { agreed: R[]; unreadable: number } {
  const open = rows.filter(
    ({ line, verdict }) => line && !verdict?.disposition && !verdict?.conflicts?.length,
  );
  const agreed = open.filter(({ line }) => line?.unreadable === null && line.code !== '');
  return { agreed, unreadable: open.length - agreed.length };
}

export const countWords = (lines: number): string => `${lines} ${lines === 1 ? 'line' : 'lines'}`;
