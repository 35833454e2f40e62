// X17: a visit's level is borne out by decision making, or by time where it was chosen by time.

import type { FactValue } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { discharge, type LeveledVisit, visitDecision } from '../packs/evaluation-and-management.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const ranks: Record<FactValue<'decision-making'>, number> = {
  straightforward: 0,
  low: 1,
  moderate: 2,
  high: 3,
};
const families: readonly (readonly LeveledVisit[])[] = [
  ['99202', '99203', '99204', '99205'],
  ['99212', '99213', '99214', '99215'],
  ['99221', '99222', '99223'],
  ['99231', '99232', '99233'],
];

export const x17: Rule = {
  id: 'X17',
  title: 'Is the level of each visit borne out by decision making or time?',
  citation: 'Code book, evaluation and management guidelines, 2023 and later',
  evidence: 'K',
  from: '2023-01-01',
  pack: 'evaluation-and-management',
  check: ({ chart, ask, figures }) =>
    having(chart, [...families.flat(), discharge]).flatMap((line) => {
      if (line.code === discharge) {
        const minutes = ask.fact('visit-minutes', line);
        if (minutes === null || minutes >= figures['visit-99239']) return [];
        const message = `99239 is for ${figures['visit-99239']} minutes and more; ${minutes} are stated.`;
        return fire(line, 'time major over revise', message, { system: 'CPT', code: '99238' });
      }
      const family = families.find((one) => one.some((code) => code === line.code))!;
      const byTime = ask.fact('level-chosen-by-time', line);
      if (byTime === null) return [];
      const minutes = byTime ? ask.fact('visit-minutes', line) : null;
      const decision = byTime ? null : ask.fact('decision-making', line);
      if (minutes === null && decision === null) return [];
      const meets = (code: LeveledVisit) =>
        minutes === null ? ranks[decision!] >= visitDecision[code] : minutes >= figures[`visit-${code}`];
      const right = family.findLast(meets);
      if (right === line.code) return [];
      const over = !right || right < line.code;
      const basis = minutes === null ? `${decision} decision making` : `${minutes} minutes`;
      if (!right)
        return fire(
          line,
          'em-over major over look',
          `${basis} bear out no level of the family of ${line.code}.`,
        );
      const message = `${basis} bear out ${right}, not ${line.code}.`;
      const more = { system: 'CPT', code: right } as const;
      return fire(line, over ? 'em-over major over revise' : 'em-under major under revise', message, more);
    }),
  examples: {
    fires: [
      example('one minute short', '99215', {
        facts: { 'level-chosen-by-time': true, 'visit-minutes': 39 },
        expect: ['99215'],
      }),
      example('moderate, coded as high', '99215', {
        facts: { 'level-chosen-by-time': false, 'decision-making': 'moderate' },
        expect: ['99215'],
      }),
      example('coded too low', '99212', {
        facts: { 'level-chosen-by-time': false, 'decision-making': 'low' },
        expect: ['99212'],
      }),
      example('discharge in 30 minutes', '99239', { facts: { 'visit-minutes': 30 }, expect: ['99239'] }),
    ],
    silent: [
      example('met to the minute', '99215', { facts: { 'level-chosen-by-time': true, 'visit-minutes': 40 } }),
      example('decision making bears it out', '99214', {
        facts: { 'level-chosen-by-time': false, 'decision-making': 'moderate' },
      }),
      example('discharge in 31 minutes', '99239', { facts: { 'visit-minutes': 31 } }),
      example('before these rules', '99215', {
        dateOfService: '2022-12-31',
        facts: { 'level-chosen-by-time': true, 'visit-minutes': 10 },
      }),
    ],
    unsure: [
      example('nobody has said how it was chosen', '99214', { expect: ['level-chosen-by-time'] }),
      example('no minutes', '99214', { facts: { 'level-chosen-by-time': true }, expect: ['visit-minutes'] }),
    ],
  },
};
