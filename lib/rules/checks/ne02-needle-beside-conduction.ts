// NE2: beside nerve conduction each limb is one needle study, complete with five muscles of three nerves or four levels, else
// limited.

import { compareUnits } from '../compare-units.ts';
import { example } from '../example.ts';
import type { Figures } from '../figures.ts';
import { fire } from '../fire.ts';
import { conductionCodes, isNeedleAlone, needle, needleCodes } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { having, proceduresOf } from '../rule-chart.ts';

const limb = (muscles: number, nerves: number, levels: number) => ({ muscles, nerves, levels });
const limbs = (...all: ReturnType<typeof limb>[]) => ({ facts: { limbs: all } });

const isComplete =
  (figures: Figures) =>
  ({ muscles, nerves, levels }: ReturnType<typeof limb>): boolean =>
    muscles >= figures['limb-muscles'] &&
    (nerves >= figures['limb-nerves'] || levels >= figures['limb-levels']);

export const ne2: Rule = {
  id: 'NE2',
  title: 'Do needle studies beside nerve conduction fit the limbs and muscles?',
  citation: 'Published guidance on needle electromyography; code book',
  evidence: 'K',
  pack: 'neurology',
  check: ({ chart, ask, figures }) => {
    if (having(chart, conductionCodes).length === 0) return [];
    const alone = proceduresOf(chart)
      .filter((line) => isNeedleAlone(line.code))
      .map((line) =>
        fire(
          line,
          'wrong-code major over revise',
          `${line.code} is for a needle study without nerve conduction on that day.`,
        ),
      );
    const other = having(chart, [needle.other])
      .filter((line) => (line.units ?? 1) > 1)
      .map((line) =>
        fire(line, 'units-mue major over attribute', `${line.code} has one unit.`, { units: 1 }),
      );
    const coded = having(chart, [needle.limited, needle.complete]);
    const found = coded.length > 0 ? ask.fact('limbs') : ask.known('limbs');
    if (found) {
      const studied = found.filter(({ muscles }) => muscles > 0);
      const complete = studied.filter(isComplete(figures)).length;
      const compare = (code: string, right: number, what: string) =>
        compareUnits(
          chart,
          code,
          right,
          `${right} ${right === 1 ? 'limb was' : 'limbs were'} ${what}`,
          'units-mue',
        );
      const partly = studied.length - complete;
      const [line] = having(chart, [needle.complete]);
      if (line && complete === 0 && partly === (line.units ?? 1) && coded.length === 1) {
        const message = `${line.code}: no limb was studied whole; that is ${needle.limited}.`;
        const more = { system: 'CPT', code: needle.limited } as const;
        return [...alone, ...other, fire(line, 'wrong-code major over revise', message, more)];
      }
      return [
        ...alone,
        ...other,
        ...compare(needle.complete, complete, 'studied whole'),
        ...compare(needle.limited, partly, 'studied in part'),
      ];
    }
    const sum = coded.reduce((all, line) => all + (line.units ?? 1), 0);
    const many =
      sum > figures['most-limbs']
        ? [
            fire(
              null,
              'units-mue major over look',
              `${needleCodes.slice(0, 2).join(' and ')}: ${sum} units for ${figures['most-limbs']} limbs.`,
            ),
          ]
        : [];
    return [...alone, ...other, ...many];
  },
  examples: {
    fires: [
      example('four muscles are limited', '95910 95886*2', {
        ...limbs(limb(5, 3, 2), limb(4, 3, 2)),
        expect: ['chart', '95886'],
      }),
      example('five muscles of two nerves and three levels', '95910 95886', {
        ...limbs(limb(5, 2, 3)),
        expect: ['95886'],
      }),
      example('the code for a needle study alone', '95910 95860', { expect: ['95860'] }),
      example('five limbs', '95913 95886*4 95885', { expect: ['chart'] }),
    ],
    silent: [
      example('five muscles of three nerves', '95910 95886', limbs(limb(5, 3, 0))),
      example('five muscles of four levels', '95910 95886', limbs(limb(5, 2, 4))),
      example('one whole, one in part', '95910 95886 95885', limbs(limb(6, 3, 3), limb(1, 1, 1))),
      example('a needle study alone', '95860'),
    ],
    unsure: [example('nobody has counted', '95910 95886', { expect: ['limbs'] })],
  },
};
