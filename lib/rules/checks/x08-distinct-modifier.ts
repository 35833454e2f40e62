// X8: a modifier that says “distinct” stands where an edit needs it, once, and never beside its own special form.

import { isOneOf } from '../../model/one-of.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const tables = {
  pair: (one: string, two: string) =>
    one === '29881' && two === '29877' ? ({ modifier: 1 } as const) : null,
};

export const x8: Rule = {
  id: 'X8',
  title: 'Does each modifier for a distinct service stand where one is needed?',
  citation: 'NCCI Policy Manual, chapter I, section E',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    return lines.flatMap((line) => {
      const said = line.modifiers.filter((one) => isOneOf(distinct, one));
      if (said.length === 0) return [];
      if (said.length > 1) {
        const modifiers = line.modifiers.filter((one) => one !== '59');
        const message = `${said.join(' and ')} on ${line.code} say the same; the narrower one alone is reported.`;
        return fire(line, 'modifier minor neutral attribute', message, { modifiers });
      }
      // The same code again on the claim is another reason for the modifier.
      if (lines.some((other) => other !== line && other.code === line.code)) return [];
      const date = ask.field('dateOfService');
      const claim = ask.field('claim');
      if (!date || !claim) return [];
      const edits = lines
        .filter((other) => other !== line)
        .flatMap((other) => [
          ask.table('pairs', tables.pair(other.code, line.code, date, claim) ?? 'none'),
          ask.table('pairs', tables.pair(line.code, other.code, date, claim) ?? 'none'),
        ]);
      if (edits.length === 0 || edits.some((edit) => edit !== 'none')) return [];
      const message = `${said[0]} on ${line.code}: no edit on this claim asks for it.`;
      return fire(line, 'modifier advisory neutral look', message);
    });
  },
  examples: {
    fires: [
      example('no edit asks for it', '27447 20680-59', { tables, expect: ['20680'] }),
      example('twice the same', '29881 29877-59-XS', { tables, expect: ['29877'] }),
    ],
    silent: [
      example('an edit asks for it', '29881 29877-59', { tables }),
      example('the same code twice', '11102 11102-59', { tables }),
      example('alone on the claim', '29877-59', { tables }),
    ],
    unsure: [example('no edits at hand', '27447 20680-59', { expect: ['pairs'] })],
  },
};
