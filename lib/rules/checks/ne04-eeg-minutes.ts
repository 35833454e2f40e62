// NE4: an EEG is routine from 20 to 40 minutes; from 41 and from 61 on there are codes of their own, and from two hours on it
// is a long recording.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { eegCodes, longerEeg, routineEeg } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

const ran = (minutes: number) => ({ facts: { 'recorded-minutes': minutes } });

export const ne4: Rule = {
  id: 'NE4',
  title: 'Is the EEG code the one for its minutes?',
  citation: 'Published guidance on EEG; code book time rule',
  evidence: 'K',
  pack: 'neurology',
  check: ({ chart, ask, figures }) =>
    having(chart, eegCodes).flatMap((line) => {
      const minutes = ask.fact('recorded-minutes', line);
      if (minutes === null) return [];
      const isRoutine = routineEeg.includes(line.code);
      if (minutes >= figures['eeg-long'])
        return fire(
          line,
          'time major under look',
          `${minutes} minutes are a long recording, with codes of its own.`,
        );
      const longer =
        minutes >= figures['eeg-two-hours']
          ? longerEeg.twoHours
          : minutes >= figures['eeg-hour']
            ? longerEeg.hour
            : null;
      if (longer === line.code || (isRoutine && !longer && minutes >= figures['eeg-routine'])) return [];
      if (longer) {
        const message = `${minutes} minutes are ${longer}, not ${line.code}.`;
        const more = { system: 'CPT', code: longer } as const;
        return !isRoutine && longer < line.code
          ? fire(line, 'time major over revise', message, more)
          : fire(line, 'time minor under revise', message, more);
      }
      if (!isRoutine)
        return fire(
          line,
          'time major over revise',
          `${minutes} minutes are a routine EEG; ${line.code} begins at ${figures['eeg-hour']}.`,
        );
      if (hasAny(line, ['52'])) return [];
      return fire(
        line,
        'time minor over attribute',
        `${minutes} minutes: a routine EEG has ${figures['eeg-routine']}; 52 has to say that it was less.`,
        {
          modifiers: [...line.modifiers, '52'],
        },
      );
    }),
  examples: {
    fires: [
      example('19 minutes', '95816-26', { ...ran(19), expect: ['95816'] }),
      example('41 minutes as routine', '95819-26', { ...ran(41), expect: ['95819'] }),
      example('40 minutes as longer', '95812-26', { ...ran(40), expect: ['95812'] }),
      example('60 minutes as two hours', '95813-26', { ...ran(60), expect: ['95813'] }),
      example('two hours', '95813-26', { ...ran(120), expect: ['95813'] }),
    ],
    silent: [
      example('20 minutes', '95816-26', ran(20)),
      example('40 minutes', '95816-26', ran(40)),
      example('41 minutes', '95812-26', ran(41)),
      example('61 minutes', '95813-26', ran(61)),
      example('119 minutes', '95813-26', ran(119)),
    ],
    unsure: [example('nobody has read the time', '95816-26', { expect: ['recorded-minutes'] })],
  },
};
