// NE8: a study of nerves, brain or sleep has a signed interpretation, its table of what was tested, and its duration.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isNerveStudy, isNeurologicStudy, setUp } from '../packs/neurology.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const whole = { 'report-complete': true, 'data-table-present': true, 'time-stated': true };

export const ne8: Rule = {
  id: 'NE8',
  title: 'Has each study its interpretation, its table and its duration?',
  citation: 'Published guidance on documentation of neurodiagnostic tests',
  evidence: 'S',
  claim: 'professional',
  pack: 'neurology',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isNeurologicStudy(line.code) && line.code !== setUp && !hasAny(line, ['TC']))
      .flatMap((line) => {
        const fires: Fire[] = [];
        if (ask.fact('report-complete', line) === false)
          fires.push(
            fire(line, 'unsupported major over delete', `${line.code} needs a signed interpretation.`),
          );
        const nerves = isNerveStudy(line.code);
        if (nerves && ask.fact('data-table-present', line) === false)
          fires.push(
            fire(
              line,
              'unsupported minor over look',
              `${line.code}: the report has no table of nerves and muscles.`,
            ),
          );
        const known = ask.known('time-stated', line);
        const minutes = ask.known('recorded-minutes', line);
        const stated = nerves ? true : (known ?? (minutes === null ? ask.fact('time-stated', line) : true));
        if (stated === false)
          fires.push(fire(line, 'time minor over look', `${line.code}: the report states no duration.`));
        return fires;
      }),
  examples: {
    fires: [
      example('no interpretation', '95816-26', {
        facts: { ...whole, 'report-complete': false },
        expect: ['95816'],
      }),
      example('no table', '95910', { facts: { ...whole, 'data-table-present': false }, expect: ['95910'] }),
      example('no duration', '95810-26', { facts: { ...whole, 'time-stated': false }, expect: ['95810'] }),
    ],
    silent: [
      example('whole', '95816-26', { facts: whole }),
      example('minutes were read, so they are stated', '95816-26', {
        facts: { 'report-complete': true, 'recorded-minutes': 28 },
      }),
      example('the technical part has no interpretation', '95816-TC'),
      example('not a study', '99213'),
    ],
    unsure: [example('nobody has read it', '95816-26', { expect: ['report-complete', 'time-stated'] })],
  },
};
