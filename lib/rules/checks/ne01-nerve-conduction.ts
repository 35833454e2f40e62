// NE1: nerve conduction is one code a session, by the number of studies; motor and sensory of one nerve are two.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { conductionCodes } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const studies = (count: number) => ({ facts: { 'nerve-studies': count } });

export const ne1: Rule = {
  id: 'NE1',
  title: 'Is nerve conduction one code, the one for the number of studies?',
  citation: 'Published guidance on nerve conduction studies; code book',
  evidence: 'K',
  pack: 'neurology',
  check: ({ chart, ask, figures }) => {
    const lines = byKey(having(chart, conductionCodes));
    const [line, ...others] = lines;
    if (!line) return [];
    const more = others.map((one) =>
      fire(one, 'unbundled major over delete', `${one.code}: nerve conduction is one code a session.`),
    );
    const many =
      (line.units ?? 1) > 1
        ? [
            fire(
              line,
              'units-mue major over attribute',
              `${line.code} counts all studies and has one unit.`,
              { units: 1 },
            ),
          ]
        : [];
    const count = ask.fact('nerve-studies');
    const right =
      count === null ? undefined : conductionCodes.findLast((code) => count >= figures[`studies-${code}`]);
    if (count === 0)
      return [
        ...many,
        ...more,
        fire(line, 'unsupported major over delete', `${line.code}: no study is listed.`),
      ];
    if (!right || right === line.code) return [...many, ...more];
    const message = `${count} studies are ${right}, not ${line.code}.`;
    const code = { system: 'CPT', code: right } as const;
    return [
      ...many,
      ...more,
      right < line.code
        ? fire(line, 'units-mue major over revise', message, code)
        : fire(line, 'units-mue minor under revise', message, code),
    ];
  },
  examples: {
    fires: [
      example('8 coded as 9', '95911', { ...studies(8), expect: ['95911'] }),
      example('13 coded as 12', '95912', { ...studies(13), expect: ['95912'] }),
      example('two codes', '95907 95908', { ...studies(2), expect: ['95908'] }),
    ],
    silent: [
      example('8', '95910', studies(8)),
      example('9', '95911', studies(9)),
      example('20', '95913', studies(20)),
      example('none', '99213'),
    ],
    unsure: [example('nobody has counted', '95910', { expect: ['nerve-studies'] })],
  },
};
