// AN7: anesthesia starts before it stops, breaks and handovers are stated, monitored care says so, and 23 has its reason.

import { stretchesOf } from '../anesthesia/units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isAnesthesia, monitored, withoutTime } from '../packs/anesthesia.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const at = (start: string, stop: string | null) => ({
  start: `2026-03-10T${start}`,
  stop: stop && `2026-03-10T${stop}`,
});
const ran = (...times: ReturnType<typeof at>[]) => ({ 'anesthesia-times': times });

export const an7: Rule = {
  id: 'AN7',
  title: 'Are times, breaks, monitored care and unusual anesthesia stated as the line has them?',
  citation: 'Medicare Claims Processing Manual, chapter 12, section 50',
  evidence: 'V',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isAnesthesia(line.code) && !withoutTime.includes(line.code))
      .flatMap((line) => {
        const fires: Fire[] = [];
        const times = ask.fact('anesthesia-times', line);
        const stretches = times && stretchesOf(times);
        if (times && !stretches)
          fires.push(
            fire(
              line,
              'time major over look',
              `${line.code}: a start or stop is not stated, or they are the wrong way round.`,
            ),
          );
        const sorted = stretches?.toSorted((a, b) => a.start - b.start) ?? [];
        if (sorted.some((one, n) => n > 0 && one.start < sorted[n - 1]!.stop))
          fires.push(
            fire(
              line,
              'time major over look',
              `${line.code}: stretches of time overlap and are counted twice.`,
            ),
          );
        if (sorted.length > 1 && ask.fact('handover-stated', line) === false)
          fires.push(
            fire(
              line,
              'time minor over look',
              `${line.code}: the record does not state the breaks or the handover.`,
            ),
          );
        const marked = hasAny(line, monitored);
        const care = marked ? ask.fact('monitored-care', line) : ask.known('monitored-care', line);
        if (marked && care === false)
          fires.push(
            fire(
              line,
              'modifier minor neutral attribute',
              `${line.code} is marked as monitored care; the record has another kind.`,
              {
                modifiers: line.modifiers.filter((one) => !monitored.includes(one)),
              },
            ),
          );
        if (!marked && care === true)
          fires.push(
            fire(
              line,
              'modifier minor neutral attribute',
              `${line.code} was monitored care; QS has to say so.`,
              {
                modifiers: [...line.modifiers, 'QS'],
              },
            ),
          );
        if (hasAny(line, ['23']) && ask.fact('unusual-anesthesia-supported', line) === false)
          fires.push(
            fire(
              line,
              'unsupported major over attribute',
              `23 on ${line.code}: the record gives no reason.`,
              {
                modifiers: line.modifiers.filter((one) => one !== '23'),
              },
            ),
          );
        return fires;
      }),
  examples: {
    fires: [
      example('the wrong way round', '00142-AA', { facts: ran(at('09:00', '08:00')), expect: ['00142'] }),
      example('start and stop the same', '00142-AA', { facts: ran(at('09:00', '09:00')), expect: ['00142'] }),
      example('a break nobody stated', '00142-AA', {
        facts: { ...ran(at('08:00', '08:30'), at('08:40', '09:00')), 'handover-stated': false },
        expect: ['00142'],
      }),
      example('monitored, not marked', '00142-AA', {
        facts: { ...ran(at('08:00', '09:00')), 'monitored-care': true },
        expect: ['00142'],
      }),
      example('23 without a reason', '00142-AA-23', {
        facts: { ...ran(at('08:00', '09:00')), 'unusual-anesthesia-supported': false },
        expect: ['00142'],
      }),
    ],
    silent: [
      example('one stretch', '00142-AA', { facts: ran(at('08:00', '09:00')) }),
      example('a break as stated', '00142-AA-QS', {
        facts: {
          ...ran(at('08:00', '08:30'), at('08:40', '09:00')),
          'handover-stated': true,
          'monitored-care': true,
        },
      }),
    ],
    unsure: [example('no times', '00142-AA-QS', { expect: ['anesthesia-times', 'monitored-care'] })],
  },
};
