// CA1: one code holds all that a catheter study of the heart looked at.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { catheterStudies, partsOf, partWords, studyOf } from '../packs/cardiology.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

const again = ['76', '77', '78', '79', ...distinct];

export const ca1: Rule = {
  id: 'CA1',
  title: 'Is a catheter study of the heart one code, the one for all that it looked at?',
  citation: 'Published coding guidance on cardiac catheterization',
  evidence: 'K',
  pack: 'cardiology',
  check: ({ chart, ask }) => {
    const all = byKey(having(chart, catheterStudies));
    const lines = all.length > 1 ? all.filter((line) => !hasAny(line, again)) : all;
    const [first] = lines;
    if (!first) return [];
    const looked = ask.fact('catheterised-parts', first);
    if (lines.length === 1 && !looked) return [];
    const parts = [...new Set(looked ?? lines.flatMap((line) => partsOf(line.code)))];
    const named = parts.map((part) => partWords[part]).join(', ') || 'nothing';
    const code = studyOf(parts);
    if (!code)
      return [
        fire(first, 'wrong-code major neutral look', `Looked at: ${named}; no code is for that alone.`),
      ];
    const kept = lines.find((line) => line.code === code) ?? first;
    const message = `Looked at: ${named}; that is ${code}, not ${lines.map((line) => line.code).join(' and ')}.`;
    const more = { system: 'CPT', code } as const;
    const fewer = lines.length === 1 && parts.length < partsOf(kept.code).length;
    const revise = fewer
      ? fire(kept, 'wrong-code major over revise', message, more)
      : fire(kept, 'wrong-code major neutral revise', message, more);
    const others = lines
      .filter((line) => line !== kept)
      .map((line) =>
        fire(line, 'unbundled major over delete', `${line.code} is held by ${code} of this study.`),
      );
    return kept.code === code ? others : [revise, ...others];
  },
  examples: {
    fires: [
      example('left heart and coronaries apart', '93452 93454', { expect: ['93452', '93454'] }),
      example('right heart coded, not done', '93460', {
        facts: { 'catheterised-parts': ['coronary', 'left'] },
        expect: ['93460'],
      }),
      example('grafts looked at, not coded', '93458', {
        facts: { 'catheterised-parts': ['coronary', 'left', 'graft'] },
        expect: ['93458'],
      }),
    ],
    silent: [
      example('left heart and coronaries', '93458', {
        facts: { 'catheterised-parts': ['left', 'coronary'] },
      }),
      example('a second session', '93454 93452-59', { facts: { 'catheterised-parts': ['coronary'] } }),
      example('no catheter', '93306'),
    ],
    unsure: [example('nobody has read the report', '93458', { expect: ['catheterised-parts'] })],
  },
};
