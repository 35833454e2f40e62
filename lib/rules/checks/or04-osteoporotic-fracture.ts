// OR4: in known osteoporosis a fracture after a force that breaks no healthy bone is coded as osteoporotic, not as an
// injury; and osteoporosis “without current fracture” is not coded beside it.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { fracturesOf, isTraumatic, exampleSevenths as tables } from '../fracture.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf, yearsBetween } from '../rule-chart.ts';

const minor = (yes: boolean) => ({ tables, facts: { 'osteoporosis-and-minor-force': yes } });

export const or4: Rule = {
  id: 'OR4',
  title: 'Is a fracture after minor force in osteoporosis coded as osteoporotic?',
  citation: 'ICD-10-CM Official Guidelines I.C.13.d.2',
  evidence: 'K',
  check: ({ chart, tables, ask, figures }) => {
    const fractures = fracturesOf(chart, tables, ask).filter(({ line }) => !/^M84/.test(line.code));
    const without = diagnosesOf(chart).filter(({ code }) => code.startsWith('M81'));
    const { dob, dateOfService } = chart;
    // From this age on the question is asked even where no osteoporosis is coded.
    const old = !dob || !dateOfService || yearsBetween(dob, dateOfService) >= figures['osteoporosis-asked'];
    const asked = fractures.filter(({ line }) => old || without.length > 0 || !isTraumatic(line.code));
    const known = asked.map(({ line }) => ({ line, minor: ask.fact('osteoporosis-and-minor-force', line) }));
    const beside = known.some(({ minor }) => minor === true)
      ? without.map((line) =>
          fire(
            line,
            'combination-excludes1 minor neutral delete',
            `${line.code} says that there is no current fracture.`,
          ),
        )
      : [];
    return [
      ...known.flatMap(({ line, minor }) => {
        if (minor === null || minor !== isTraumatic(line.code)) return [];
        const message = minor
          ? `${line.code} is an injury; minor force in osteoporosis makes it a fracture of M80.`
          : `${line.code} is osteoporotic; the record does not state both osteoporosis and minor force.`;
        return [fire(line, 'wrong-code major neutral revise', message)];
      }),
      ...beside,
    ];
  },
  examples: {
    fires: [
      example('minor force in osteoporosis', 'S32.010A M81.0', {
        ...minor(true),
        expect: ['S32.010A', 'M81.0'],
      }),
      example('coded as osteoporotic without it', 'M80.08XA', { ...minor(false), expect: ['M80.08XA'] }),
    ],
    silent: [
      example('coded as osteoporotic', 'M80.08XA', minor(true)),
      example('a hard fall', 'S32.010A', minor(false)),
      example('at 49 nobody is asked', 'S32.010A', { tables, dob: '1976-03-11' }),
    ],
    unsure: [
      example('at 50 somebody is', 'S32.010A', {
        tables,
        dob: '1976-03-10',
        expect: ['osteoporosis-and-minor-force'],
      }),
    ],
  },
};
