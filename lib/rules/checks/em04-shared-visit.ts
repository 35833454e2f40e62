// EM4: a visit in a facility that a physician and another practitioner share is billed with FS by who did the larger part.

import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { firstHour } from '../packs/critical-care.ts';
import { hospitalPlaces } from '../places.ts';
import type { Rule } from '../rule.ts';
import { hasAny } from '../rule-chart.ts';

const medicare = (shared: string, more: object = {}) => ({
  counting: 'cms' as const,
  place: '23',
  facts: { 'shared-visit': shared, ...more },
});

export const em4: Rule = {
  id: 'EM4',
  title: 'Is a shared visit billed with FS, by who did the larger part?',
  citation: 'Medicare contractor guidance on split or shared visits (Noridian)',
  evidence: 'V',
  claim: 'professional',
  counting: 'cms',
  from: '2022-01-01',
  pack: 'critical-care',
  check: ({ chart, ask }) =>
    chart.lines.flatMap((line) => {
      const critical = line.code === firstHour;
      if (!critical && !emLevel(line.system, line.code)) return [];
      const place = ask.field('place');
      if (place === null || !hospitalPlaces.includes(place)) return [];
      const shared = ask.fact('shared-visit', line);
      const marked = hasAny(line, ['FS']);
      if (shared === 'billed-by-smaller-share')
        return fire(
          line,
          'payer-instruction major over look',
          `${line.code} was shared; who did the larger part bills it.`,
        );
      if (shared === 'not-shared' && marked)
        return fire(
          line,
          'modifier minor neutral attribute',
          `FS on ${line.code}: the visit was not shared.`,
          {
            modifiers: line.modifiers.filter((one) => one !== 'FS'),
          },
        );
      if (shared !== 'billed-by-larger-share') return [];
      const byTime = critical || ask.known('level-chosen-by-time', line) === true;
      if (byTime && ask.fact('time-stated', line) === false)
        return fire(
          line,
          'time major over look',
          `The minutes of both who shared ${line.code} are not stated.`,
        );
      return marked
        ? []
        : fire(line, 'modifier minor neutral attribute', `${line.code} was shared; FS has to say so.`, {
            modifiers: [...line.modifiers, 'FS'],
          });
    }),
  examples: {
    fires: [
      example('shared, not marked', '99284', { ...medicare('billed-by-larger-share'), expect: ['99284'] }),
      example('billed by the other', '99284-FS', {
        ...medicare('billed-by-smaller-share'),
        expect: ['99284'],
      }),
      example('marked, not shared', '99233-FS', { ...medicare('not-shared'), expect: ['99233'] }),
      example('critical care without both times', '99291-FS', {
        ...medicare('billed-by-larger-share', { 'time-stated': false }),
        expect: ['99291'],
      }),
    ],
    silent: [
      example('shared and marked', '99284-FS', medicare('billed-by-larger-share')),
      example('not shared', '99284', medicare('not-shared')),
      example('in an office nothing is shared', '99214', {
        ...medicare('billed-by-larger-share'),
        place: '11',
      }),
    ],
    unsure: [example('nobody has said', '99284', { counting: 'cms', place: '23', expect: ['shared-visit'] })],
  },
};
