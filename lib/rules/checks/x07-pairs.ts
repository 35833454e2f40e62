// X7: two codes that may not be paid together (NCCI procedure-to-procedure edits), first and last day included.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { opensPair } from '../modifiers.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const pair = (one: string, two: string, date: string) =>
  date > '2026-03-31'
    ? null
    : one === '29881' && two === '29877'
      ? ({ modifier: 1 } as const)
      : one === '11111' && two === '22222'
        ? ({ modifier: 0 } as const)
        : one === '33333' && two === '44444'
          ? ({ modifier: 9 } as const)
          : null;
const tables = { pair };

export const x7: Rule = {
  id: 'X7',
  title: 'Are codes billed together of which one is part of the other?',
  citation: 'NCCI procedure-to-procedure edits; NCCI Policy Manual, chapter I',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    if (lines.length < 2) return [];
    const date = ask.field('dateOfService');
    const claim = ask.field('claim');
    if (!date || !claim) return [];
    return lines.flatMap((line) => {
      for (const other of lines) {
        if (other.code === line.code) continue;
        const edit = ask.table('pairs', tables.pair(other.code, line.code, date, claim));
        if (!edit || edit.modifier === 9) continue;
        const what = `${line.code} is part of ${other.code} on this date`;
        if (edit.modifier === 0)
          return fire(line, 'unbundled major over delete', `${what}; no modifier allows both.`);
        if (!hasAny(line, opensPair) && !hasAny(other, opensPair))
          return fire(
            line,
            'unbundled major over delete',
            `${what}, and no modifier says that it was distinct.`,
          );
        if (ask.fact('distinct-service', line) === false)
          return fire(
            line,
            'unbundled major over delete',
            `${what}; the record does not bear out that it was distinct.`,
          );
      }
      return [];
    });
  },
  examples: {
    fires: [
      example('a side alone makes nothing distinct', '29881-RT 29877', {
        tables: { pair: tables.pair },
        facts: { 'distinct-service': false },
        expect: ['29877'],
      }),
      example('a modifier never helps', '11111 22222-59', { tables, expect: ['22222'] }),
      example('a modifier without reason', '29881 29877-59', {
        tables,
        facts: { 'distinct-service': false },
        expect: ['29877'],
      }),
      example('the last day', '29881 29877', { tables, dateOfService: '2026-03-31', expect: ['29877'] }),
    ],
    silent: [
      example('the day after the last', '29881 29877', { tables, dateOfService: '2026-04-01' }),
      example('distinct', '29881 29877-59', { tables, facts: { 'distinct-service': true } }),
      example('an edit that never held', '33333 44444', { tables }),
      example('one code', '29881', { tables }),
    ],
    unsure: [
      example('no edits at hand', '29881 29877', { expect: ['pairs'] }),
      example('nobody has said whether distinct', '29881 29877-59', { tables, expect: ['distinct-service'] }),
    ],
  },
};
