// AN1: units are base units, minutes by fifteen, and what the payer adds. A line may carry its minutes instead, as claims
// do. Circumstances have lines of their own; labor by epidural is left out, as each payer counts its time otherwise.

import { isKeyOf } from '../../model/keys-of.ts';
import { anesthesiaUnits, minutesOf, stretchesOf } from '../anesthesia/units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { addedCodes, isAnesthesia, labor, statuses, statusUnits, withoutTime } from '../packs/anesthesia.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const tables = { anesthesiaBase: (code: string) => (code === '01402' ? 7 : null) };
const ran = (stop: string, more: object = {}) => ({
  tables,
  facts: { 'anesthesia-times': [{ start: '2026-03-10T08:12', stop: `2026-03-10T${stop}` }], ...more },
});
const uncounted = [labor, ...addedCodes, ...withoutTime];

export const an1: Rule = {
  id: 'AN1',
  title: 'Are the anesthesia units base, time and what the payer adds?',
  citation: 'Medicare Claims Processing Manual, chapter 12, section 50; published formula',
  evidence: 'K',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, tables, ask, figures }) =>
    proceduresOf(chart)
      .filter((line) => isAnesthesia(line.code) && !uncounted.includes(line.code))
      .flatMap((line) => {
        const date = ask.field('dateOfService');
        const counting = ask.field('counting');
        const times = ask.fact('anesthesia-times', line);
        const stretches = times && (stretchesOf(times) ?? ask.incomplete('anesthesia-times', line));
        const known = ask.known('base-units', line);
        const listed =
          known === null && date
            ? ask.table('anesthesia-base', tables.anesthesiaBase(line.code, date))
            : null;
        const base = known ?? listed;
        if (!counting || !stretches || base === null || line.units === null) return [];
        const minutes = minutesOf(stretches);
        const status = statuses.find((one) => line.modifiers.includes(one));
        const adds = status && isKeyOf(statusUnits, status) ? statusUnits[status] : null;
        const added = counting === 'cpt' && adds ? figures[adds] : 0;
        const units = anesthesiaUnits(base, minutes, added, figures['anesthesia-unit']);
        if (line.units === units || line.units === minutes) return [];
        const sum = `base ${base}, ${minutes} minutes${added > 0 ? `, ${added} for ${status}` : ''}`;
        const message = `${line.code}: ${sum} are ${units} units, ${line.units} are coded.`;
        return line.units > units
          ? fire(line, 'time major over attribute', message, { units })
          : fire(line, 'time major under attribute', message, { units });
      }),
  examples: {
    fires: [
      // 7 + 135/15 + 1 = 17.
      example('three units too many', '01402-AA-P3*20', { ...ran('10:27'), expect: ['01402'] }),
      // 7 + 72/15 = 11.8, without the status.
      example('Medicare adds no status', '01402-AA-P3*12.8', {
        ...ran('09:24'),
        counting: 'cms',
        expect: ['01402'],
      }),
      // 7 + 52/15 = 10.47, to one decimal 10.5.
      example('too few', '01402-AA*10', { ...ran('09:04'), expect: ['01402'] }),
    ],
    silent: [
      example('as counted', '01402-AA-P3*17', ran('10:27')),
      example('P4 adds two', '01402-AA-P4*18', ran('10:27')),
      example('P5 adds three', '01402-AA-P5*19', ran('10:27')),
      example('Medicare, to one decimal', '01402-AA-P3*11.8', { ...ran('09:24'), counting: 'cms' }),
      example('minutes on the line', '01402-AA-P3*135', ran('10:27')),
      example('labor by epidural', '01967-AA*13', ran('16:00')),
    ],
    unsure: [
      example('no times', '01402-AA*17', { tables, expect: ['anesthesia-times'] }),
      example('no base', '01402-AA*17', { ...ran('10:27'), tables: {}, expect: ['anesthesia-base'] }),
      example('no stop', '01402-AA*17', {
        tables,
        facts: { 'anesthesia-times': [{ start: '2026-03-10T08:12', stop: null }] },
        expect: ['anesthesia-times'],
      }),
    ],
  },
};
