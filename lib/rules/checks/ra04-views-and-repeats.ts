// RA4: films are coded by the views of the report, and a study that was repeated says so.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { allowsAgain } from '../modifiers.ts';
import { isImaging, viewFamilies } from '../packs/radiology.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

export const ra4: Rule = {
  id: 'RA4',
  title: 'Do films fit the views of the report, and do repeated studies say so?',
  citation: 'Code book on radiologic examinations',
  evidence: 'K',
  pack: 'radiology',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isImaging(line.code))
      .flatMap((line) => {
        const units = line.units ?? 1;
        const repeated: Fire[] =
          units > 1 && !hasAny(line, allowsAgain)
            ? [
                fire(
                  line,
                  'duplicate major over look',
                  `${line.code} with ${units} units: no modifier says why it was repeated.`,
                ),
              ]
            : [];
        const family = viewFamilies.find((one) => one.some(([code]) => code === line.code));
        const views = family ? ask.fact('views', line) : null;
        const right = family?.find(([, least, most]) => views !== null && views >= least && views <= most);
        if (!family || views === null || right?.[0] === line.code) return repeated;
        if (!right)
          return [
            ...repeated,
            fire(
              line,
              'wrong-code major over look',
              `${views} views are too few for ${family[0]![0]} and its family.`,
            ),
          ];
        const [code] = right;
        const message = `The report has ${views} ${views === 1 ? 'view' : 'views'}: ${code}, not ${line.code}.`;
        const more = { system: 'CPT', code } as const;
        return [
          ...repeated,
          code < line.code
            ? fire(line, 'wrong-code major over revise', message, more)
            : fire(line, 'wrong-code minor under revise', message, more),
        ];
      }),
  examples: {
    fires: [
      example('one view coded as two', '71046-26', { facts: { views: 1 }, expect: ['71046'] }),
      example('three views coded as two', '73100-RT', { facts: { views: 3 }, expect: ['73100'] }),
      example('twice, and nothing says why', '71045-26*2', { facts: { views: 1 }, expect: ['71045'] }),
    ],
    silent: [
      example('one view', '71045-26', { facts: { views: 1 } }),
      example('four views of three and more', '73110-RT', { facts: { views: 4 } }),
      example('repeated, said by 76', '71045-26 71045-26-76', { facts: { views: 1 } }),
      example('no film', '74177-26'),
    ],
    unsure: [example('nobody has counted the views', '71046-26', { expect: ['views'] })],
  },
};
