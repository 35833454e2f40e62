// NE6: a sleep study has six hours (a child under six years seven), naps are four, the code goes by parameters and age, and
// sleep stages are stated. What is less says so by 52.

import type { CodeLine } from '../../model/code-line.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { childStudies, naps, sleep, sleepStudies } from '../packs/neurology.ts';
import type { Fire, Rule, RuleInput } from '../rule.ts';
import { hasAny, having, yearsBetween } from '../rule-chart.ts';

const slept = (minutes: number, parameters: number, staged = true) => ({
  facts: { 'recorded-minutes': minutes, parameters, 'staging-documented': staged },
});
const reduced = (line: CodeLine, why: string): Fire[] =>
  hasAny(line, ['52'])
    ? []
    : [
        fire(line, 'time major over attribute', `${line.code}: ${why}; 52 has to say so.`, {
          modifiers: [...line.modifiers, '52'],
        }),
      ];

/** The code for this age and number of parameters, which may be the line's own; null: not known. */
function rightCode(
  line: CodeLine,
  years: number | null,
  { ask, figures }: Pick<RuleInput, 'ask' | 'figures'>,
): string | null {
  const isPressure = line.code === sleep.pressure || line.code === sleep.childPressure;
  const young = years !== null && years < figures['sleep-grown'];
  if (years === null) return null;
  if (young) return isPressure ? sleep.childPressure : line.code === sleep.few ? line.code : sleep.child;
  if (isPressure) return sleep.pressure;
  const parameters = ask.fact('parameters', line);
  if (parameters === null) return null;
  return parameters >= figures['sleep-parameters'] ? sleep.many : sleep.few;
}

export const ne6: Rule = {
  id: 'NE6',
  title: 'Does a sleep study fit its hours, naps, parameters and age?',
  citation: 'Published guidance on sleep studies (MedLearn, AAPC); code book',
  evidence: 'K',
  pack: 'neurology',
  check: ({ chart, ask, figures }) => {
    const tooFewNaps = having(chart, [naps]).flatMap((line) => {
      const count = ask.fact('naps', line);
      return count === null || count >= figures['sleep-naps']
        ? []
        : reduced(line, `${count} naps, ${figures['sleep-naps']} are needed`);
    });
    const studies = having(chart, sleepStudies);
    const dob = studies.length > 0 ? ask.field('dob') : null;
    const date = studies.length > 0 ? ask.field('dateOfService') : null;
    const years = dob && date ? yearsBetween(dob, date) : null;
    const nights = studies.flatMap((line) => {
      const minutes = ask.fact('recorded-minutes', line);
      const child = childStudies.includes(line.code);
      const least = figures[child ? 'sleep-child-minutes' : 'sleep-minutes'];
      const short =
        minutes !== null && minutes < least ? reduced(line, `${minutes} minutes, ${least} are needed`) : [];
      const staged =
        ask.fact('staging-documented', line) === false
          ? [fire(line, 'unsupported major over look', `${line.code}: the report states no sleep stages.`)]
          : [];
      const code = rightCode(line, years, { ask, figures });
      if (!code || code === line.code) return [...short, ...staged];
      const why =
        child !== childStudies.includes(code) ? `at the age of ${years}` : 'by the parameters recorded';
      return [
        ...short,
        ...staged,
        fire(line, 'wrong-code major neutral revise', `${line.code}: ${why} it is ${code}.`, {
          system: 'CPT',
          code,
        }),
      ];
    });
    return [...tooFewNaps, ...nights];
  },
  examples: {
    fires: [
      example('5 h 59 min', '95810', { ...slept(359, 7), expect: ['95810'] }),
      example('a child of 5, 6 h 59 min', '95782', {
        ...slept(419, 7),
        dob: '2020-03-11',
        expect: ['95782'],
      }),
      example('three parameters', '95810', { ...slept(400, 3), expect: ['95810'] }),
      example('at six years no longer the code for a child', '95782', {
        ...slept(430, 7),
        dob: '2020-03-10',
        expect: ['95782'],
      }),
      example('three naps', '95805', { facts: { naps: 3 }, expect: ['95805'] }),
      example('no stages', '95810', { ...slept(400, 7, false), expect: ['95810'] }),
    ],
    silent: [
      example('six hours', '95810', slept(360, 4)),
      example('less, said by 52', '95810-52', slept(200, 7)),
      example('with pressure', '95811', slept(380, 7)),
      example('a child of 5, seven hours', '95782', { ...slept(420, 7), dob: '2020-03-11' }),
      example('four naps', '95805', { facts: { naps: 4 } }),
    ],
    unsure: [
      example('nobody has read it', '95810', {
        expect: ['recorded-minutes', 'staging-documented', 'parameters'],
      }),
      example('age not known', '95811', { ...slept(400, 7), dob: null, expect: ['dob'] }),
    ],
  },
};
