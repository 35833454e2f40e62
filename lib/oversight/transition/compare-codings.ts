// One chart coded twice, line by line: what the vendor coded beside what the existing team did. The words are those of the
// review’s verdicts, seen from the existing team: `add` is a code that the vendor left out, `delete` one that only it has.
// Neither coding is right by itself: where they differ somebody looks.

import type { CodedByBoth } from '../../model/oversight/transition.ts';
import type { Disposition } from '../../model/verdict.ts';

export interface ComparedLine {
  disposition: Extract<Disposition, 'agree' | 'revise' | 'attribute' | 'add' | 'delete'>;
  team: string | null;
  vendor: string | null;
}

/** A code with its modifiers, as `99214-25` or `I21.4`; upper case, no blanks around it. */
const plain = (code: string): string => code.trim().toUpperCase();
const base = (code: string): string => code.split('-')[0] ?? code;

/**
 * What two codes must share to be taken for one that was changed: the category of a diagnosis, the first four characters of
 * a procedure. Codes that share less are one left out and one added.
 */
const family = (code: string): string => {
  const whole = base(code);
  return /^[A-Z]\d[0-9A-Z](\.|$)/.test(whole) ? `dx ${whole.slice(0, 3)}` : `px ${whole.slice(0, 4)}`;
};

/** Each code of either side is in one line; codes that stand twice are compared twice. */
export function compareCodings(team: readonly string[], vendor: readonly string[]): ComparedLine[] {
  const ours = team.map(plain).filter(Boolean);
  const theirs = vendor.map(plain).filter(Boolean);
  const lines: (ComparedLine | undefined)[] = ours.map(() => undefined);
  const pair = (disposition: ComparedLine['disposition'], fits: (a: string, b: string) => boolean) => {
    for (const [n, code] of ours.entries()) {
      if (lines[n]) continue;
      const at = theirs.findIndex((other) => fits(code, other));
      if (at === -1) continue;
      const [other = ''] = theirs.splice(at, 1);
      lines[n] = { disposition, team: code, vendor: other };
    }
  };
  pair('agree', (a, b) => a === b);
  pair('attribute', (a, b) => base(a) === base(b));
  pair('revise', (a, b) => family(a) === family(b));
  return [
    ...ours.map((code, n) => lines[n] ?? ({ disposition: 'add', team: code, vendor: null } as const)),
    ...theirs.map((code) => ({ disposition: 'delete', team: null, vendor: code }) as const),
  ];
}

/** Counts of a chart. The right code with another modifier agrees on the code, as in every figure of the product. */
export function countsOf(number: string, lines: readonly ComparedLine[]): CodedByBoth {
  const of = (...some: Disposition[]) => lines.filter((one) => some.includes(one.disposition)).length;
  return {
    number,
    agreed: of('agree', 'attribute'),
    changed: of('revise'),
    added: of('add'),
    deleted: of('delete'),
  };
}

export interface Agreement {
  charts: number;
  /** Charts on which nothing differs. */
  same: number;
  agreed: number;
  /** Codes of the existing team: agreed, changed and left out. */
  of: number;
  /** `agreed` / `of`; null: nothing was compared. */
  share: number | null;
}

/** Over all charts, by the formula of code-over-code accuracy with the existing team as the measure. */
export function agreementOf(charts: readonly CodedByBoth[]): Agreement {
  const sum = (of: (one: CodedByBoth) => number) => charts.reduce((all, one) => all + of(one), 0);
  const agreed = sum((one) => one.agreed);
  const of = agreed + sum((one) => one.changed) + sum((one) => one.added);
  return {
    charts: charts.length,
    same: charts.filter((one) => one.changed + one.added + one.deleted === 0).length,
    agreed,
    of,
    share: of === 0 ? null : agreed / of,
  };
}
