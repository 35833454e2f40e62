// Where a query template stands, in words.

import { dayText } from '../../lib/model/calendar-day.ts';
import { reviewLate, type TemplateState } from '../../lib/queries/template-life.ts';
import type { SeenTemplate } from '../../lib/store/views/query-templates.ts';
import { localDayText } from '../ui/time-text.ts';

export const templateStateWords: Record<TemplateState, string> = {
  shipped: 'Usable as it comes',
  draft: 'Draft',
  approved: 'Approved',
  superseded: 'Replaced',
  retired: 'Retired',
};

/** @param day as `2026-11-28`. */
export const dayWords = (day: string): string => dayText(day);
/** The day of a moment, by this clock. */
export const dayOfWords = (at: number): string => localDayText(at);

/** As `Version 2, approved by A. Reyes on 28 Nov 2026, review due 28 May 2027.` */
export function standingWords(
  { template, life }: SeenTemplate,
  who: (id: string | undefined) => string,
  now: number,
): string {
  const version = `Version ${template.version}`;
  const { state, approval, ended } = life;
  if (state === 'shipped')
    return `Comes with Overread, version ${template.version}. Anybody may ask with it as it is; your organisation has not approved it as its own.`;
  if (state === 'draft') return `${version}, not approved yet.`;
  if (state === 'superseded') return `${version}, replaced by a later version.`;
  if (state === 'retired') return `${version}, retired${ended ? ` on ${dayOfWords(ended.at)}` : ''}.`;
  if (!approval) return `${version}.`;
  const due = `review ${reviewLate(life, now) ? 'was due' : 'due'} ${dayWords(approval.reviewDue)}`;
  return `${version}, approved by ${who(approval.by)} on ${dayOfWords(approval.at)}, ${due}.`;
}
