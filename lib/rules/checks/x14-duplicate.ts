// X14: the same service twice, on this claim or beside another claim of the same day.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { allowsAgain } from '../modifiers.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join() === b.toSorted().join();
const other = (date: string, modifiers: string[] = []) => ({
  'other-services': [{ code: '93000', modifiers, date, sameProvider: true }],
});

export const x14: Rule = {
  id: 'X14',
  title: 'Is a service billed twice without a modifier that says why?',
  citation: 'Medicare Claims Processing Manual, chapter 1, section 120',
  evidence: 'K',
  check: ({ chart, ask }) => {
    const lines = proceduresOf(chart);
    const elsewhere = lines.length > 0 ? ask.known('other-services') : null;
    return lines.flatMap((line) => {
      if (hasAny(line, allowsAgain)) return [];
      const twins = lines.filter((one) => one.code === line.code && same(one.modifiers, line.modifiers));
      const first = twins.map(({ key }) => key).toSorted()[0];
      if (twins.length > 1 && line.key !== first)
        return fire(
          line,
          'duplicate major over delete',
          `${line.code} stands twice with the same modifiers.`,
        );
      const again = elsewhere?.find(
        (one) =>
          one.sameProvider &&
          one.date === chart.dateOfService &&
          one.code === line.code &&
          same(one.modifiers, line.modifiers),
      );
      if (!again) return [];
      const message = `${line.code} is on another claim of the same provider and day.`;
      return fire(line, 'duplicate major over delete', message);
    });
  },
  examples: {
    fires: [
      example('twice on the claim', '93000 93000', { expect: ['93000'] }),
      example('on another claim', '93000', { facts: other('2026-03-10'), expect: ['93000'] }),
    ],
    silent: [
      example('repeated, said by 76', '93000 93000-76'),
      example('one for each side', '20610-RT 20610-LT'),
      example('on the day before', '93000', { facts: other('2026-03-09') }),
      example('other modifiers', '93000', { facts: other('2026-03-10', ['26']) }),
    ],
  },
};
