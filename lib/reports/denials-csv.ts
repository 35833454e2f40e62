// Denials as a table for a spreadsheet: the whole list, and what a vendor is sent.

import { dayAt } from '../model/calendar-day.ts';
import { centsText } from '../model/oversight/cents.ts';
import type { Denial } from '../model/oversight/denial.ts';
import {
  attributionWords,
  bearerWords,
  outcomeWords,
  stateWords,
} from '../oversight/denials/denial-words.ts';
import { csv } from './csv.ts';

type Column = readonly [head: string, cell: (denial: Denial) => string | number | null];

const day = (at: number | null): string => (at === null ? '' : dayAt(at));

/** What both lists have. */
const shared: readonly Column[] = [
  ['Account', ({ number }) => number],
  ['Line', ({ line }) => (line === 0 ? 'claim' : line)],
  ['Payer', ({ payer }) => payer],
  ['Facility', ({ facility }) => facility],
  ['Specialty', ({ specialty }) => specialty],
  ['Coder', ({ coder }) => coder],
  ['Code', ({ code }) => code],
  ['Modifiers', ({ modifiers }) => modifiers],
  ['Group', ({ group }) => group],
  ['CARC', ({ carc }) => carc],
  ['RARC', ({ rarcs }) => rarcs.join(' ')],
  ['Denied amount', ({ amount }) => centsText(amount)],
  ['Denied on', ({ deniedOn }) => deniedOn],
  ['Attributed to', ({ attributed }) => attributionWords[attributed]],
];

const ofWork = (who: (id: string) => string): readonly Column[] => [
  ['Vendor', ({ vendor }) => vendor],
  ['State', ({ state }) => stateWords[state]],
  ['Owner', ({ owner }) => who(owner)],
  ['Due', ({ dueOn }) => dueOn],
  ['Sent to vendor', ({ sentAt }) => day(sentAt)],
  ['Root cause due', ({ causeDueOn }) => causeDueOn],
  ['Root cause told', ({ causeAt }) => day(causeAt)],
  ['Root cause', ({ rootCause }) => rootCause],
  ['Rework by', ({ reworkOwner }) => reworkOwner],
  ['Rework paid by', ({ costBearer }) => costBearer && bearerWords[costBearer]],
  ['Resubmitted', ({ resubmittedAt }) => day(resubmittedAt)],
  ['Hours', ({ hours }) => hours],
  ['Outcome', ({ outcome }) => outcome && outcomeWords[outcome]],
  ['Compliance', ({ compliance }) => compliance],
];

const table = (denials: readonly Denial[], columns: readonly Column[]): string =>
  csv([
    columns.map(([head]) => head),
    ...denials.map((denial) => columns.map(([, cell]) => String(cell(denial) ?? ''))),
  ]);

/** @param who an id as a name. */
export const denialsCsv = (denials: readonly Denial[], who: (id: string) => string): string =>
  table(denials, [...shared, ...ofWork(who)]);

/** What a vendor is asked about: nothing of what the organisation does with it, and room for the answer. */
export const vendorListCsv = (denials: readonly Denial[]): string =>
  table(denials, [
    ...shared,
    ['Root cause due', ({ causeDueOn }) => causeDueOn],
    ['Root cause (your answer)', () => ''],
    ['Preventive action (your answer)', () => ''],
  ]);
