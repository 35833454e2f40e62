// X11: visits and procedures within the global days of an operation by the same provider say by a modifier why they
// are paid on their own. As it comes, ten days are the day and ten after it; ninety the day before, the day, and ninety after it.

import { daysBetween } from '../../model/calendar-day.ts';
import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const tables = {
  fees: (code: string) => ({
    global: code === '27447' ? '090' : code === '20610' ? '000' : code === '12002' ? '010' : 'XXX',
    pcTc: '0',
  }),
};
const earlier = (code: string, date: string, sameProvider = true) => ({
  'other-services': [{ code, modifiers: [], date, sameProvider }],
});

export const x11: Rule = {
  id: 'X11',
  title: 'Does what falls into the global days of an operation say why it is paid on its own?',
  citation: 'Medicare Claims Processing Manual, chapter 12, section 40',
  evidence: 'K',
  claim: 'professional',
  check: ({ chart, tables, ask, figures }) => {
    const days: Readonly<Record<string, number>> = {
      '000': 0,
      '010': figures['global-small'],
      '090': figures['global-large'],
    };
    const lines = proceduresOf(chart);
    const isVisit = (code: string) => emLevel('CPT', code) !== null;
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    const others = date ? ask.fact('other-services') : null;
    if (!date) return [];
    const operations = [
      ...lines.map(({ code }) => ({ code, date, here: true })),
      ...(others ?? [])
        .filter((one) => one.sameProvider)
        .map(({ code, date }) => ({ code, date, here: false })),
    ].flatMap((one) => {
      if (isVisit(one.code)) return [];
      const global = ask.table('fee-schedule', tables.fees(one.code, one.date))?.global;
      return global && global in days ? { ...one, global, after: daysBetween(one.date, date) } : [];
    });
    const within = (global: string, after: number) =>
      after <= days[global]! && after >= (global === '090' ? -figures['global-before'] : 0);
    return lines.flatMap((line) => {
      const around = operations.filter(
        (one) => within(one.global, one.after) && (isVisit(line.code) || (!one.here && one.after > 0)),
      );
      const [operation] = around;
      if (!operation) return [];
      if (isVisit(line.code)) {
        const sameDay = operation.after === 0 && operation.global !== '090';
        const fits = sameDay ? '25' : operation.after > 0 ? '24' : '57';
        if (hasAny(line, [fits]) || (sameDay && hasAny(line, ['57']))) return [];
        const message = `${line.code} falls into the global days of ${operation.code} (${operation.date}) without ${fits}.`;
        return fire(line, 'global-period major over look', message);
      }
      const global = ask.table('fee-schedule', tables.fees(line.code, date))?.global;
      if (!global || !(global in days) || hasAny(line, ['58', '78', '79'])) return [];
      const message = `${line.code} falls into the global days of ${operation.code} (${operation.date}) without 58, 78 or 79.`;
      return fire(line, 'global-period major over look', message);
    });
  },
  examples: {
    fires: [
      example('a visit on the ninetieth day', '99213', {
        tables,
        dateOfService: '2026-06-08',
        facts: earlier('27447', '2026-03-10'),
        expect: ['99213'],
      }),
      example('a visit beside a small procedure', '99213 20610', {
        tables,
        facts: { 'other-services': [] },
        expect: ['99213'],
      }),
      example('a second operation', '12002', {
        tables,
        facts: earlier('27447', '2026-02-20'),
        expect: ['12002'],
      }),
    ],
    silent: [
      example('the ninety-first day', '99213', {
        tables,
        dateOfService: '2026-06-09',
        facts: earlier('27447', '2026-03-10'),
      }),
      example('unrelated, said by 24', '99213-24', { tables, facts: earlier('27447', '2026-02-20') }),
      example('decision for surgery on the day before', '99213-57', {
        tables,
        facts: earlier('27447', '2026-03-11'),
      }),
      example('another provider', '99213', { tables, facts: earlier('27447', '2026-02-20', false) }),
    ],
    unsure: [
      example('nobody has looked for earlier operations', '99213', { tables, expect: ['other-services'] }),
      example('no fee schedule', '20610', { facts: { 'other-services': [] }, expect: ['fee-schedule'] }),
    ],
  },
};
