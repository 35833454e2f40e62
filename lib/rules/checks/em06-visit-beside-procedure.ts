// EM6: 25 on a visit means that there was work beyond the procedure of that day; without that work there is no visit.

import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const tables = { fees: (code: string) => ({ global: code === '20610' ? '000' : 'XXX', pcTc: '0' }) };
const separate = (yes: boolean) => ({ tables, facts: { 'separate-visit-work': yes } });

export const em6: Rule = {
  id: 'EM6',
  title: 'Is there visit work beyond the procedure where 25 says so?',
  citation: 'NCCI Policy Manual, chapter I, section D; Medicare Claims Processing Manual, chapter 12',
  evidence: 'K',
  claim: 'professional',
  check: ({ chart, tables, ask }) => {
    const all = proceduresOf(chart);
    const isVisit = (code: string) => emLevel('CPT', code) !== null;
    const beside = all.filter((line) => !isVisit(line.code));
    return all
      .filter((line) => isVisit(line.code))
      .flatMap((line) => {
        if (hasAny(line, ['25'])) {
          const others = beside.length === 0 ? ask.fact('other-services') : null;
          if (others && !others.some(({ code, date }) => date === chart.dateOfService && !isVisit(code)))
            return fire(
              line,
              'modifier minor neutral attribute',
              `25 on ${line.code}: nothing else was done that day.`,
              {
                modifiers: line.modifiers.filter((one) => one !== '25'),
              },
            );
          if (beside.length === 0 || ask.fact('separate-visit-work', line) !== false) return [];
          const message = `${line.code}-25: the record shows no work beyond the procedure of that day.`;
          return fire(line, 'unsupported critical over delete', message);
        }
        const separately = ask.known('separate-visit-work', line);
        const date = separately === null ? null : ask.field('dateOfService');
        const small = date
          ? beside.find((one) => {
              const fees = ask.table('fee-schedule', tables.fees(one.code, date));
              return fees?.global === '000' || fees?.global === '010';
            })
          : undefined;
        if (!small) return [];
        return separately
          ? fire(
              line,
              'modifier minor neutral attribute',
              `${line.code} is apart from ${small.code}; 25 has to say so.`,
              {
                modifiers: [...line.modifiers, '25'],
              },
            )
          : fire(line, 'unsupported critical over delete', `${line.code} is no work beyond ${small.code}.`);
      });
  },
  examples: {
    fires: [
      example('nothing but the injection', '99213-25 20610-RT', { ...separate(false), expect: ['99213'] }),
      example('25 is missing', '99213 20610-RT', { ...separate(true), expect: ['99213'] }),
      example('25 beside nothing', '99213-25', { facts: { 'other-services': [] }, expect: ['99213'] }),
    ],
    silent: [
      example('another problem', '99213-25 20610-LT', separate(true)),
      example('a visit alone', '99213'),
      example('the procedure is on another claim', '99213-25', {
        facts: {
          'other-services': [{ code: '20610', modifiers: [], date: '2026-03-10', sameProvider: true }],
          'separate-visit-work': true,
        },
      }),
    ],
    unsure: [example('nobody has read it', '99213-25 20610', { tables, expect: ['separate-visit-work'] })],
  },
};
