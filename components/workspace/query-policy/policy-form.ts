// The policy of queries as its form has it: what is typed stays as it was typed until it is saved.

import { eachOf } from '../../../lib/model/each-of.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import type { QueryTiming } from '../../../lib/model/query.ts';
import type { OrganisationPolicy } from '../../../lib/model/query-policy.ts';
import { type LadderRung, ladderRung } from '../../../lib/model/query-step.ts';

export interface HolidayRow {
  /** Tells the rows apart while their dates change. */
  key: number;
  date: string;
  name: string;
}

export interface PolicyForm {
  answerHours: Record<QueryTiming, string>;
  rungHours: Record<LadderRung, string>;
  zone: string;
  days: readonly number[];
  from: number;
  to: number;
  holidays: readonly HolidayRow[];
  topics: readonly string[];
  /** Hours by commas. */
  reminders: string;
  ladder: Record<LadderRung, { name: string; email: string }>;
  byItself: boolean;
}

const texts = <K extends string>(numbers: Record<K, number>): Record<K, string> =>
  eachOf(keysOf(numbers), (key) => String(numbers[key]));

/** Empty is no number, and nor is anything that is not written in digits. */
const numberIn = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);

const numbers = <K extends string>(given: Record<K, string>): Record<K, number> =>
  eachOf(keysOf(given), (key) => numberIn(given[key]));

const ofRungs = <T>(of: (rung: LadderRung) => T): Record<LadderRung, T> => eachOf(ladderRung.options, of);

export const formOf = (policy: OrganisationPolicy): PolicyForm => ({
  answerHours: texts(policy.answerHours),
  rungHours: texts(policy.rungHours),
  zone: policy.calendar.zone,
  days: policy.calendar.days,
  from: policy.calendar.from,
  to: policy.calendar.to,
  holidays: policy.calendar.holidays.map((one, key) => ({ ...one, key })),
  topics: policy.approvalTopics,
  reminders: policy.reminders.join(', '),
  ladder: ofRungs((rung) => policy.ladder[rung] ?? { name: '', email: '' }),
  byItself: policy.byItself,
});

/** What is no number is NaN, which `policyProblems` tells in the words of its field. Holidays stay in their order. */
export const policyIn = (form: PolicyForm): OrganisationPolicy => ({
  answerHours: numbers(form.answerHours),
  rungHours: numbers(form.rungHours),
  calendar: {
    zone: form.zone.trim(),
    days: [...form.days].sort(),
    from: form.from,
    to: form.to,
    holidays: form.holidays.map(({ date, name }) => ({ date, name: name.trim() })),
  },
  approvalTopics: [...form.topics],
  reminders: form.reminders.trim() === '' ? [] : form.reminders.split(',').map(numberIn),
  ladder: ofRungs((rung) => {
    const [name, email] = [form.ladder[rung].name.trim(), form.ladder[rung].email.trim()];
    return name || email ? { name, email } : null;
  }),
  byItself: form.byItself,
});

export const byDate = (rows: readonly HolidayRow[]): HolidayRow[] =>
  [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
