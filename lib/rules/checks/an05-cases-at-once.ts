// AN5: how many cases the anesthesiologist had at once decides the modifier: one, two to four, more than four.

import { mostAtOnce, stretchesOf } from '../anesthesia/units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { directed, isAnesthesia } from '../packs/anesthesia.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const at = (start: string, stop: string) => ({ start: `2026-03-10T${start}`, stop: `2026-03-10T${stop}` });
const cases = (...others: ReturnType<typeof at>[]) => ({
  facts: { 'anesthesia-times': [at('08:00', '10:00')], 'times-of-other-cases': others },
});
const counted = ['AA', 'QY', 'QK', 'AD'];

export const an5: Rule = {
  id: 'AN5',
  title: 'Does the modifier fit how many cases the anesthesiologist had at once?',
  citation: 'Medicare Claims Processing Manual, chapter 12, section 50; definitions of QK, QY, AD',
  evidence: 'V',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, ask, figures }) =>
    proceduresOf(chart)
      .filter((line) => isAnesthesia(line.code))
      .flatMap((line) => {
        const coded = counted.find((one) => line.modifiers.includes(one));
        if (!coded) return [];
        const times = ask.fact('anesthesia-times', line);
        const cases = ask.fact('times-of-other-cases', line);
        const own = times && (stretchesOf(times) ?? ask.incomplete('anesthesia-times', line));
        const others =
          cases &&
          (cases.length === 0 ? [] : (stretchesOf(cases) ?? ask.incomplete('times-of-other-cases', line)));
        if (!own || !others) return [];
        const most = mostAtOnce(own, others);
        const right =
          most === 1 ? directed.one : most <= figures['most-directed'] ? directed.few : directed.many;
        if (coded === 'AA')
          return most === 1
            ? []
            : fire(
                line,
                'modifier major over look',
                `AA on ${line.code} is for one case; ${most} ran at once.`,
              );
        if (coded === right) return [];
        const message = `${most} ${most === 1 ? 'case' : 'cases at once'}: ${right}, not ${coded}.`;
        const modifiers = line.modifiers.map((one) => (one === coded ? right : one));
        return right === directed.many
          ? fire(line, 'modifier major over attribute', message, { modifiers })
          : fire(line, 'modifier minor neutral attribute', message, { modifiers });
      }),
  examples: {
    fires: [
      example('two at once, as if one', '00790-AA', { ...cases(at('09:59', '11:00')), expect: ['00790'] }),
      example('five at once', '00790-QK', {
        ...cases(at('08:00', '09:00'), at('08:10', '09:00'), at('08:20', '09:00'), at('08:30', '09:00')),
        expect: ['00790'],
      }),
      example('one alone, as if more', '00790-QK', { ...cases(), expect: ['00790'] }),
    ],
    silent: [
      example('the next begins as this one ends', '00790-AA', cases(at('10:00', '11:00'))),
      example(
        'four at once',
        '00790-QK',
        cases(at('08:00', '09:00'), at('08:10', '09:00'), at('08:20', '09:00')),
      ),
      example(
        'four others, two at a time',
        '00790-QK',
        cases(at('08:00', '08:30'), at('08:30', '09:00'), at('09:00', '09:30'), at('09:30', '10:30')),
      ),
      example('one directed', '00790-QY', cases()),
    ],
    unsure: [
      example('other cases not known', '00790-QK', {
        facts: { 'anesthesia-times': [at('08:00', '10:00')] },
        expect: ['times-of-other-cases'],
      }),
    ],
  },
};
