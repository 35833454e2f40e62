// X19: a line that arrived garbled was not delivered as any code; the right one stands in the record and not in the claim.

import { example, linesOf } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';

const garbled = (text: string) => [{ ...linesOf('99284')[0]!, system: null, code: '', unreadable: text }];
const unread = (note: string, text: string, lines = 'J45.41') => {
  const one = example(note, lines);
  return { ...one, chart: { ...one.chart, lines: [...one.chart.lines, ...garbled(text)] } };
};

export const x19: Rule = {
  id: 'X19',
  title: 'Can the code of each line be read?',
  citation: 'This product: a line that says no code is revised, not taken for the likeliest one',
  evidence: 'D',
  check: ({ chart }) =>
    chart.lines
      .filter(({ unreadable }) => unreadable !== null)
      .map((line) =>
        fire(
          line,
          'other major neutral revise',
          `No code can be read from this line as it arrived (“${line.unreadable!.slice(0, 80)}”); the record says which it should be.`,
        ),
      ),
  examples: {
    fires: [
      { ...unread('a sign in the code', '99?84'), expect: [''] },
      { ...unread('cut off', '992'), expect: [''] },
    ],
    silent: [example('all read', '99284 J45.41'), example('diagnoses only', 'I10')],
  },
};
