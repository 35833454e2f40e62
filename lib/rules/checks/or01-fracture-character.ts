// OR1: the seventh character of a fracture is that of its opening and healing.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import {
  characterFor,
  fracturesOf,
  isTraumatic,
  openingWords,
  phaseOf,
  phaseWords,
  exampleSevenths as tables,
} from '../fracture.ts';
import type { Rule } from '../rule.ts';

const found = (phase: string, opening: string) => ({
  tables,
  facts: { 'fracture-phase': phase, 'fracture-opening': opening },
});

export const or1: Rule = {
  id: 'OR1',
  title: 'Is the seventh character of a fracture the one for its opening and healing?',
  citation: 'ICD-10-CM Official Guidelines I.C.19.c; tabular list',
  evidence: 'V',
  check: ({ chart, tables, ask }) =>
    fracturesOf(chart, tables, ask).flatMap(({ line, character, taken }) => {
      const phase = ask.fact('fracture-phase', line);
      const opening = isTraumatic(line.code) ? ask.fact('fracture-opening', line) : 'closed';
      if (!phase || !opening || opening === 'not-stated' || opening === 'open-not-graded') return [];
      const active = (one: string | null) => one === 'active' || one === null;
      // Whether treatment is active or over is the question of another check.
      if (active(phase) !== active(phaseOf(character))) return [];
      const right = characterFor(phase, opening, taken);
      if (right === character) return [];
      const message = `${line.code}: ${openingWords[opening]}, ${phaseWords[phase]}; the seventh character is ${right}.`;
      return fire(line, 'seventh-character minor neutral revise', message, {
        system: 'ICD-10-CM',
        code: line.code.slice(0, -1) + right,
      });
    }),
  examples: {
    fires: [
      example('delayed healing coded as routine', 'S52.531D', {
        ...found('delayed', 'closed'),
        expect: ['S52.531D'],
      }),
      example('open type III coded as type I', 'S82.201B', {
        ...found('active', 'open-3'),
        expect: ['S82.201B'],
      }),
      example('open coded as closed', 'S42.021A', { ...found('active', 'open-1-2'), expect: ['S42.021A'] }),
    ],
    silent: [
      example('routine healing', 'S52.531D', found('routine', 'closed')),
      example(
        'open type III where the list has one character for open',
        'S42.021B',
        found('active', 'open-3'),
      ),
      example(
        'routine healing of an open one, where the list has one for both',
        'S42.021D',
        found('routine', 'open-1-2'),
      ),
      example('not a fracture', 'S83.231A', { tables }),
    ],
    unsure: [
      example('nobody has read it', 'S52.531D', { tables, expect: ['fracture-phase', 'fracture-opening'] }),
      example('no tabular list', 'S52.531D', { expect: ['tabular'] }),
    ],
  },
};
