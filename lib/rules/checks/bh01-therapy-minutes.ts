// BH1: the psychotherapy code is the one whose band holds the minutes of psychotherapy.

import type { CodeLine } from '../../model/code-line.ts';
import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { bandOf, bands, therapy } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const isVisit = (line: CodeLine): boolean => emLevel(line.system, line.code) !== null;

export const bh1: Rule = {
  id: 'BH1',
  title: 'Is the psychotherapy code the one for its minutes?',
  citation: 'Medicare contractor guidance on psychotherapy time; code book time rule',
  evidence: 'V',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart, ask, figures }) =>
    having(chart, therapy).flatMap((line) => {
      const minutes = ask.fact('psychotherapy-minutes', line);
      if (minutes === null) return [];
      const band = bandOf(minutes, figures);
      if (!band)
        return fire(
          line,
          'time major over delete',
          `${minutes} minutes of psychotherapy are not reported; ${figures['therapy-short']} are needed.`,
        );
      const coded = bands.find((one) => one.alone === line.code || one.withVisit === line.code)!;
      // Alone or beside a visit is another check's question; what this one proposes fits its answer.
      if (band === coded) return [];
      const code = chart.lines.some(isVisit) ? band.withVisit : band.alone;
      const message = `${minutes} minutes of psychotherapy are ${code}, not ${line.code}.`;
      const more = { system: 'CPT', code } as const;
      return bands.indexOf(band) < bands.indexOf(coded)
        ? fire(line, 'time major over revise', message, more)
        : fire(line, 'time major under revise', message, more);
    }),
  examples: {
    fires: [
      example('one minute short', '90837', { facts: { 'psychotherapy-minutes': 52 }, expect: ['90837'] }),
      example('too short for any', '90832', { facts: { 'psychotherapy-minutes': 15 }, expect: ['90832'] }),
      example('beside a visit, too low', '99214 90833', {
        facts: { 'psychotherapy-minutes': 38 },
        expect: ['90833'],
      }),
    ],
    silent: [
      example('the least', '90837', { facts: { 'psychotherapy-minutes': 53 } }),
      example('the most', '90832', { facts: { 'psychotherapy-minutes': 37 } }),
    ],
    unsure: [example('no minutes', '90834', { expect: ['psychotherapy-minutes'] })],
  },
};
