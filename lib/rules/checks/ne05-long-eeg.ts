// NE5: long EEG by hours (two to twelve, more to twenty-six) and video; electrodes are set up once. Several days on one line are
// left to a person.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { longRecording, longRecordings, setUp } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const ran = (minutes: number, video: boolean) => ({
  facts: { 'recorded-minutes': minutes, 'with-video': video },
});

export const ne5: Rule = {
  id: 'NE5',
  title: 'Is a long EEG coded by its hours and its video?',
  citation: 'Code book on long-term EEG, 2020 and later',
  evidence: 'K',
  from: '2020-01-01',
  pack: 'neurology',
  check: ({ chart, ask, figures }) => {
    const again = having(chart, [setUp])
      .filter((line) => (line.units ?? 1) > 1)
      .map((line) =>
        fire(line, 'units-mue major over attribute', `${line.code} has one unit a recording.`, { units: 1 }),
      );
    const coded = having(chart, longRecordings)
      .filter((line) => (line.units ?? 1) === 1)
      .flatMap((line) => {
        const minutes = ask.fact('recorded-minutes', line);
        if (minutes !== null && minutes < figures['eeg-long'])
          return [
            fire(
              line,
              'time major over revise',
              `${minutes} minutes are no long recording; it begins at ${figures['eeg-long']}.`,
            ),
          ];
        const video = ask.fact('with-video', line);
        if (minutes === null || video === null || minutes > figures['eeg-day-most']) return [];
        const code = longRecording(line.code, minutes > figures['eeg-short-most'], video);
        if (code === line.code) return [];
        const what = `${Math.floor(minutes / 60)} h ${minutes % 60} min ${video ? 'with' : 'without'} video`;
        const message = `${what} are ${code}, not ${line.code}.`;
        return [fire(line, 'time major neutral revise', message, { system: 'CPT', code })];
      });
    return [...again, ...coded];
  },
  examples: {
    fires: [
      example('119 minutes', '95717', { ...ran(119, false), expect: ['95717'] }),
      example('12 h 1 min as up to 12', '95718', { ...ran(721, true), expect: ['95718'] }),
      example('video coded, none made', '95714', { ...ran(1440, false), expect: ['95714'] }),
      example('set up twice', '95700*2', { expect: ['95700'] }),
    ],
    silent: [
      example('two hours', '95717', ran(120, false)),
      example('12 hours', '95718', ran(720, true)),
      example('26 hours, watched at intervals', '95715', ran(1560, true)),
      example('several days are left to a person', '95720*3', ran(4320, true)),
    ],
    unsure: [example('nobody has read it', '95718', { expect: ['recorded-minutes', 'with-video'] })],
  },
};
