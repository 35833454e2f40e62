// OR2: a fracture not stated as displaced or not is coded as displaced, one not stated as open as closed; an open one
// without its type takes the character of type I and II, and the type is asked for.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import {
  characterFor,
  fracturesOf,
  isOpen,
  isTraumatic,
  phaseOf,
  exampleSevenths as tables,
} from '../fracture.ts';
import type { Fire, Rule } from '../rule.ts';

const found = (opening: string, displaced: string, coded: string) => ({
  tables,
  facts: { 'fracture-opening': opening, 'fracture-displaced': displaced, 'coded-displaced': coded },
});

export const or2: Rule = {
  id: 'OR2',
  title: 'Does the code of a fracture take what is not stated as the guideline does?',
  citation: 'ICD-10-CM Official Guidelines I.C.19.c',
  evidence: 'V',
  check: ({ chart, tables, ask }) =>
    fracturesOf(chart, tables, ask)
      .filter(({ line }) => isTraumatic(line.code))
      .flatMap(({ line, character, taken }) => {
        const fires: Fire[] = [];
        const opening = ask.fact('fracture-opening', line);
        const phase = phaseOf(character);
        if (opening === 'not-stated' && isOpen(character) && phase)
          fires.push(
            fire(
              line,
              'seventh-character major over revise',
              `${line.code}: not stated as open, coded as closed.`,
              {
                system: 'ICD-10-CM',
                code: line.code.slice(0, -1) + characterFor(phase, 'closed', taken),
              },
            ),
          );
        if (opening === 'open-not-graded' && phase && phase !== 'sequela') {
          const right = characterFor(phase, 'open-1-2', taken);
          fires.push(
            character === right
              ? fire(
                  line,
                  'query-missed advisory neutral look',
                  `${line.code}: the type of the open fracture can be asked for.`,
                )
              : fire(
                  line,
                  'seventh-character minor neutral revise',
                  `${line.code}: open of no stated type takes ${right}.`,
                  {
                    system: 'ICD-10-CM',
                    code: line.code.slice(0, -1) + right,
                  },
                ),
          );
        }
        const displaced = ask.fact('fracture-displaced', line);
        const coded = ask.fact('coded-displaced', line);
        if (!displaced || !coded || coded === 'does-not-say') return fires;
        const right = displaced === 'not-stated' ? 'displaced' : displaced;
        if (coded === right) return fires;
        const stated =
          displaced === 'not-stated'
            ? 'nothing is stated, which counts as displaced'
            : `the record says ${displaced}`;
        return [
          ...fires,
          fire(
            line,
            'wrong-code minor neutral revise',
            `${line.code} says ${coded}; ${stated}.`.replaceAll('not-displaced', 'not displaced'),
          ),
        ];
      }),
  examples: {
    fires: [
      example('nothing stated, coded as not displaced', 'S52.514A', {
        ...found('closed', 'not-stated', 'not-displaced'),
        expect: ['S52.514A'],
      }),
      example('not stated as open', 'S52.511B', {
        ...found('not-stated', 'displaced', 'displaced'),
        expect: ['S52.511B'],
      }),
      example('open without its type', 'S52.511B', {
        ...found('open-not-graded', 'displaced', 'displaced'),
        expect: ['S52.511B'],
      }),
    ],
    silent: [
      example(
        'nothing stated, coded as closed and displaced',
        'S52.511A',
        found('not-stated', 'not-stated', 'displaced'),
      ),
      example('as stated', 'S52.514A', found('closed', 'not-displaced', 'not-displaced')),
      example('the code does not say', 'S52.531A', found('closed', 'displaced', 'does-not-say')),
    ],
    unsure: [
      example('nobody has read it', 'S52.511A', {
        tables,
        expect: ['fracture-opening', 'fracture-displaced', 'coded-displaced'],
      }),
    ],
  },
};
