// What an organisation may do with its templates: which version may be written, and which step may be taken on one. Browser
// and backend ask the same functions.

import { addDays, dayAt } from '../model/calendar-day.ts';
import { isOwnKey, type OwnTemplate, queryTemplate, type TemplateStep } from '../model/query-template.ts';
import { type Fault, fail } from '../model/result.ts';
import { templates } from './all-templates.ts';
import { checkTemplate } from './check-template.ts';
import { ofOwn, type QueryTemplate } from './template.ts';
import { templateDigest } from './template-digest.ts';
import { templateLife } from './template-life.ts';

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'Nothing of it is kept; what stood before stands.', action).error;

/**
 * The fault that keeps a version of an own template from being written, or null.
 * @param before as it stands; undefined for a new one.
 * @param steps of the organisation's templates.
 */
export function templateFault(
  after: Partial<OwnTemplate>,
  before: Partial<OwnTemplate> | undefined,
  author: string,
  steps: readonly Partial<TemplateStep>[],
): Fault | null {
  const { data: whole } = queryTemplate.safeParse(after);
  if (!whole)
    return refuse(
      'template-incomplete',
      'Part of the template is missing.',
      'Write it all, then save it again.',
    );
  if (before ? before.madeBy !== author : whole.madeBy !== author)
    return refuse(
      'not-your-template',
      `Version ${whole.version} of the template is somebody else’s.`,
      'Look at that version, then write one that follows it.',
    );
  if (before && (before.madeBy !== whole.madeBy || before.madeAt !== whole.madeAt))
    return refuse(
      'fixed-field',
      'Who made the template, and when, does not change.',
      'Write another version.',
    );
  const { state, steps: taken } = templateLife(steps, { topic: whole.key, version: whole.version });
  if (taken.length > 0 || state !== 'draft')
    return refuse(
      'template-decided',
      `Version ${whole.version} of the template was approved or retired, or a later one was.`,
      'Write the next version.',
    );
  return held(ofOwn(whole));
}

function held(template: QueryTemplate): Fault | null {
  const [breach, ...more] = checkTemplate(template);
  if (!breach) return null;
  const others = more.length > 0 ? ` ${more.length} more ${more.length === 1 ? 'point' : 'points'}.` : '';
  return refuse('template-held', `${breach.rule}: ${short(breach.happened)}${others}`, breach.mend);
}

/** A breach can quote the whole question, and a fault that is too long is no answer to a client. */
const short = (words: string): string => (words.length > 500 ? `${words.slice(0, 499)}…` : words);

export interface TemplateStepContext {
  /** The version as it was written, where it is the organisation's own. */
  own: Partial<OwnTemplate> | undefined;
  /** Of the organisation's templates. */
  steps: readonly Partial<TemplateStep>[];
  /** Milliseconds since 1970. */
  now: number;
}

/** Templates are reviewed once a year at least (Q21). */
export const longestReview = 366;

/** The fault that keeps a step on a template from being taken, or null. */
export function templateStepFault(
  { own, steps, now }: TemplateStepContext,
  step: TemplateStep,
): Fault | null {
  const template = stepped(step, own);
  if (!template)
    return refuse(
      'no-template',
      `Version ${step.version} of the template is not known.`,
      'Wait until it has arrived, then do it again.',
    );
  const life = templateLife(steps, template);
  if (step.number !== life.steps.length + 1)
    return refuse(
      'step-taken',
      'Someone else decided on this template before you.',
      'Look where it stands now, then go on from there.',
    );
  return step.step === 'approve'
    ? approvalFault(template, own, life.state === 'superseded', step, now)
    : retirementFault(life.state === 'retired' && life.steps.length > 0, step);
}

function approvalFault(
  template: QueryTemplate,
  own: Partial<OwnTemplate> | undefined,
  superseded: boolean,
  step: TemplateStep,
  now: number,
): Fault | null {
  if (step.by === own?.madeBy)
    return refuse('own-template', 'The template is your own.', 'Someone else approves it.');
  if (superseded)
    return refuse(
      'version-behind',
      'A later version of this template was approved.',
      'Look at that one, or write a version that follows it.',
    );
  if (step.content !== templateDigest(template))
    return refuse(
      'template-changed',
      'The template was changed after it was looked at.',
      'Read it as it stands now, then do it again.',
    );
  const { reviewDue, at, reason } = step;
  const last = addDays(dayAt(Math.min(at, now)), longestReview);
  if (reviewDue === null || reviewDue <= dayAt(at) || reviewDue > last)
    return refuse(
      'bad-review-date',
      'The day of the next review is missing, past, or more than a year away.',
      'Set a day within a year.',
    );
  return reason === '' ? held(template) : strange;
}

const retirementFault = (retired: boolean, { content, reviewDue, reason }: TemplateStep): Fault | null =>
  retired
    ? refuse('step-out-of-order', 'The template is retired already.', 'Nothing needs to be done.')
    : content !== null || reviewDue !== null
      ? strange
      : reason.trim() === ''
        ? refuse('no-reason', 'No reason is given.', 'Say why, so that it can be understood later.')
        : null;

const strange = refuse(
  'strange-step',
  'The step does not hold what belongs to it.',
  'Update the extension, then try again.',
);

/** What the step is on; undefined where it is not known. */
function stepped(
  { key, version }: Pick<TemplateStep, 'key' | 'version'>,
  own: Partial<OwnTemplate> | undefined,
): QueryTemplate | undefined {
  if (!isOwnKey(key)) return templates.find((one) => one.topic === key && one.version === version);
  const { data: whole } = queryTemplate.safeParse(own);
  return whole?.key === key && whole.version === version ? ofOwn(whole) : undefined;
}
