// X10: an add-on code stands with a primary of its list.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const tables = {
  addOn: (code: string) =>
    code === '90840'
      ? ({ type: 1, primaries: ['90839'] } as const)
      : code === '69990'
        ? ({ type: 2, primaries: [] } as const)
        : null,
};

export const x10: Rule = {
  id: 'X10',
  title: 'Does each add-on code stand with a code that it adds to?',
  citation: 'NCCI add-on code edits, types 1 to 3',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return [];
    return lines.flatMap((line) => {
      const addOn = ask.table('add-ons', tables.addOn(line.code, date));
      if (!addOn) return [];
      const others = lines.filter((other) => other !== line && other.code !== line.code);
      if (others.some((other) => addOn.primaries.includes(other.code))) return [];
      if (addOn.type === 1) {
        const message = `${line.code} adds to another code, and none of its list is on the claim.`;
        return fire(line, 'add-on-without-base major over delete', message);
      }
      // Types 2 and 3 name no list, or not all of it: any other procedure may be the primary.
      if (others.length > 0) return [];
      return fire(
        line,
        'add-on-without-base major over delete',
        `${line.code} adds to another code and stands alone.`,
      );
    });
  },
  examples: {
    fires: [
      example('no code of its list', '90840 99213', { tables, expect: ['90840'] }),
      example('alone, without a published list', '69990', { tables, expect: ['69990'] }),
    ],
    silent: [
      example('with its primary', '90839 90840', { tables }),
      example('no list, and another procedure', '69990 63030', { tables }),
    ],
    unsure: [example('no add-on edits at hand', '90840', { expect: ['add-ons'] })],
  },
};
