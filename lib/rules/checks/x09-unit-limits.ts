// X9: more units than are likely (medically unlikely edits): by line, or by code and day.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const tables = {
  unitLimit: (code: string) =>
    code === '93458'
      ? ({ units: 1, by: 2 } as const)
      : code === '95886'
        ? ({ units: 4, by: 3 } as const)
        : code === '20610'
          ? ({ units: 2, by: 1 } as const)
          : null,
};

export const x9: Rule = {
  id: 'X9',
  title: 'Are more units billed than the edit for the code allows?',
  citation: 'NCCI medically unlikely edits, adjudication indicators 1 to 3',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    const claim = lines.length > 0 ? ask.field('claim') : null;
    if (!date || !claim) return [];
    return lines.flatMap((line) => {
      const limit = ask.table('unit-limits', tables.unitLimit(line.code, date, claim));
      if (!limit) return [];
      const same = lines.filter((other) => other.code === line.code);
      const byDay = limit.by !== 1;
      // One answer a day and code, at the line with most units; equals go by their name.
      if (byDay && line !== largest(same)) return [];
      const units = byDay ? same.reduce((sum, one) => sum + (one.units ?? 1), 0) : (line.units ?? 1);
      if (units <= limit.units) return [];
      const message = {
        1: `${line.code}: ${units} units, the edit allows ${limit.units} a line.`,
        2: `${line.code}: ${units} units, the edit allows ${limit.units} a day, by policy.`,
        3: `${line.code}: ${units} units, the edit allows ${limit.units} a day, unless the record shows why.`,
      }[limit.by];
      return fire(
        line,
        'units-mue major over attribute',
        message,
        byDay && same.length > 1 ? {} : { units: limit.units },
      );
    });
  },
  examples: {
    fires: [
      example('two where one is allowed', '93458*2', { tables, expect: ['93458'] }),
      example('units of a day add up', '95886-RT*3 95886-LT*2', { tables, expect: ['95886'] }),
      example('too many on one line', '20610*3', { tables, expect: ['20610'] }),
    ],
    silent: [
      example('just as many', '95886*4', { tables }),
      example('by line: two lines at the limit', '20610-RT*2 20610-LT*2', { tables }),
      example('no edit for the code', '99213*9', { tables }),
    ],
    unsure: [example('no edits at hand', '93458', { expect: ['unit-limits'] })],
  },
};

function largest<T extends { units: number | null; key: string }>(lines: readonly T[]): T | undefined {
  return lines.toSorted((a, b) => (b.units ?? 1) - (a.units ?? 1) || a.key.localeCompare(b.key))[0];
}
