// RA3: both parts by one provider are the whole service; the whole by one and a part by another pays a part twice.

import type { OtherService } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { facilityPlaces } from '../places.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const tables = { fees: (code: string) => ({ global: 'XXX', pcTc: code === '99213' ? '0' : '1' }) };
const elsewhere = (modifiers: string[], sameProvider: boolean, date = '2026-03-10') => ({
  tables,
  facts: { 'other-services': [{ code: '71046', modifiers, date, sameProvider }] },
});

/** Which part a line or service is for. */
const part = (modifiers: readonly string[]): '26' | 'TC' | 'whole' =>
  modifiers.includes('26') ? '26' : modifiers.includes('TC') ? 'TC' : 'whole';

export const ra3: Rule = {
  id: 'RA3',
  title: 'Is each part of a study billed once, and both by one provider as the whole?',
  citation: 'Medicare physician fee schedule, professional and technical components',
  evidence: 'K',
  claim: 'professional',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart);
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return [];
    const parted = lines.filter(
      (line) => ask.table('fee-schedule', tables.fees(line.code, date))?.pcTc === '1',
    );
    const others = parted.length > 0 ? ask.fact('other-services') : null;
    return parted.flatMap((line) => {
      const mine = part(line.modifiers);
      const here = parted.find(
        (one) => one.code === line.code && mine !== 'whole' && hasAny(one, [mine === '26' ? 'TC' : '26']),
      );
      if (here)
        return mine === 'TC'
          ? fire(
              line,
              'component-26-tc minor neutral delete',
              `${line.code}: both parts by one provider are one line without 26 and TC.`,
            )
          : fire(
              line,
              'component-26-tc minor neutral attribute',
              `${line.code}: both parts by one provider are the whole service.`,
              {
                modifiers: line.modifiers.filter((one) => one !== '26'),
              },
            );
      const same = (others ?? []).filter((one) => one.code === line.code && one.date === date);
      const own = same.find(
        (one) =>
          one.sameProvider &&
          mine !== 'whole' &&
          part(one.modifiers) !== mine &&
          part(one.modifiers) !== 'whole',
      );
      if (own)
        return fire(
          line,
          'component-26-tc minor neutral look',
          `The other part of ${line.code} is on another claim of the same provider.`,
        );
      const place = ask.field('place');
      // A facility's claim carries no TC and looks like the whole: only where there is no facility can the whole be told.
      if (place === null || facilityPlaces.includes(place)) return [];
      const doubled = (one: OtherService) =>
        !one.sameProvider && (mine === 'whole') !== (part(one.modifiers) === 'whole');
      return same.some(doubled)
        ? fire(
            line,
            'duplicate major over look',
            `${line.code}: one provider bills the whole and another a part of it.`,
          )
        : [];
    });
  },
  examples: {
    fires: [
      example('both parts on one claim', '71046-26 71046-TC', {
        tables,
        facts: { 'other-services': [] },
        expect: ['71046', '71046'],
      }),
      example('the whole here, the reading elsewhere', '71046', {
        ...elsewhere(['26'], false),
        expect: ['71046'],
      }),
      example('the other part on another claim', '71046-26', {
        ...elsewhere(['TC'], true),
        expect: ['71046'],
      }),
    ],
    silent: [
      example('the other part by another', '71046-26', elsewhere(['TC'], false)),
      example('the hospital bills its part', '71046-26', { ...elsewhere([], false), place: '22' }),
      example('on another day', '71046', elsewhere(['26'], false, '2026-03-09')),
      example('a service without parts', '99213', { tables }),
    ],
    unsure: [
      example('nobody has looked at other claims', '71046-26', { tables, expect: ['other-services'] }),
    ],
  },
};
