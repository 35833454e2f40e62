// Where a version of a template stands in an organisation: what the steps on it, and on others of its template, add up to.

import { dayAt } from '../model/calendar-day.ts';
import { isOwnKey, type TemplateStep, templateStep } from '../model/query-template.ts';

export type TemplateState =
  /** Comes with Overread; the organisation has decided nothing of it. */
  | 'shipped'
  /** The organisation's own, which nobody has approved: no query is begun with it. */
  | 'draft'
  | 'approved'
  /** A later version was approved. */
  | 'superseded'
  | 'retired';

export interface TemplateLife {
  state: TemplateState;
  /** On this version, in order, without what follows a number that has not arrived yet. */
  steps: TemplateStep[];
  /** The last one; null: nobody has approved this version. */
  approval: { by: string; at: number; reviewDue: string } | null;
  /** Since when no query is begun with it, and why, where somebody said so; null while one may be. */
  ended: { at: number; reason: string } | null;
}

/** What names a version. */
export interface TemplateVersion {
  /** The topic, or the key of an own one. */
  topic: string;
  version: number;
}

/** Whole steps on this template, all versions, in the order of version and number. */
const stepsOf = (steps: readonly Partial<TemplateStep>[], topic: string): TemplateStep[] =>
  steps
    .flatMap((step) => (step.key === topic ? (templateStep.safeParse(step).data ?? []) : []))
    .sort((a, b) => a.version - b.version || a.number - b.number);

/** @param steps of any templates, in any order, as far as they have arrived. */
export function templateLife(
  steps: readonly Partial<TemplateStep>[],
  { topic, version }: TemplateVersion,
): TemplateLife {
  const all = stepsOf(steps, topic);
  const own = all.filter((step) => step.version === version).filter(({ number }, n) => number === n + 1);
  const approved = own.findLast(({ step }) => step === 'approve');
  const approval =
    approved?.reviewDue != null ? { by: approved.by, at: approved.at, reviewDue: approved.reviewDue } : null;
  const life = { steps: own, approval };
  const later = all.find((step) => step.version > version && step.step === 'approve');
  if (later) return { ...life, state: 'superseded', ended: { at: later.at, reason: '' } };
  // A shipped template that was retired stays so when Overread brings it in another version.
  const last = own.at(-1) ?? (isOwnKey(topic) ? undefined : all.findLast((step) => step.version < version));
  if (last?.step === 'retire')
    return { ...life, state: 'retired', ended: { at: last.at, reason: last.reason } };
  return { ...life, state: approval ? 'approved' : isOwnKey(topic) ? 'draft' : 'shipped', ended: null };
}

/** Whether it is approved, and its review is late. */
export const reviewLate = ({ state, approval }: Pick<TemplateLife, 'state' | 'approval'>, now: number) =>
  state === 'approved' && approval !== null && dayAt(now) > approval.reviewDue;

/** Whether a query may be begun with it. */
export const isOffered = ({ state }: Pick<TemplateLife, 'state'>): boolean =>
  state === 'approved' || state === 'shipped';
