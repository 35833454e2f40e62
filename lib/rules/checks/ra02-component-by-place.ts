// RA2: a physician who reads for a facility reports the professional part; a facility's claim is its own part without TC.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { facilityPlaces } from '../places.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const tables = { fees: (code: string) => ({ global: 'XXX', pcTc: code === '93010' ? '2' : '1' }) };

export const ra2: Rule = {
  id: 'RA2',
  title: 'Does the claim say which part of a study in a facility it is for?',
  citation: 'Medicare physician fee schedule, PC/TC indicator and place of service',
  evidence: 'K',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    const claim = lines.length > 0 ? ask.field('claim') : null;
    if (claim === 'facility')
      return lines
        .filter((line) => hasAny(line, ['TC']))
        .map((line) =>
          fire(
            line,
            'component-26-tc minor neutral attribute',
            `TC on ${line.code}: a facility’s claim is the technical part.`,
            {
              modifiers: line.modifiers.filter((one) => one !== 'TC'),
            },
          ),
        );
    const open = lines.filter((line) => !hasAny(line, ['26']));
    const place = claim && open.length > 0 ? ask.field('place') : null;
    if (place === null || !facilityPlaces.includes(place)) return [];
    const date = ask.field('dateOfService');
    if (!date) return [];
    return open.flatMap((line) => {
      if (ask.table('fee-schedule', tables.fees(line.code, date))?.pcTc !== '1') return [];
      const message = `${line.code} in a facility: 26 has to say that it is the professional part.`;
      return fire(line, 'component-26-tc major over attribute', message, {
        modifiers: ['26', ...line.modifiers.filter((one) => one !== 'TC')],
      });
    });
  },
  examples: {
    fires: [
      example('read for a hospital', '74177', { tables, place: '22', expect: ['74177'] }),
      example('TC on the hospital’s claim', '74177-TC', {
        tables,
        place: '22',
        claim: 'facility',
        expect: ['74177'],
      }),
      example('in a surgical center', '76942', { tables, place: '24', expect: ['76942'] }),
    ],
    silent: [
      example('with 26', '74177-26', { tables, place: '22' }),
      example('on own equipment', '74177', { tables, place: '11' }),
      example('a code for the reading alone', '93010', { tables, place: '23' }),
    ],
    unsure: [
      example('no fee schedule', '74177', { place: '22', expect: ['fee-schedule'] }),
      example('place not known', '74177', { tables, place: null, expect: ['place'] }),
    ],
  },
};
