// Whether a step in the life of a query may be taken now. No query is sent that the check holds, nobody approves their
// own, an answer is closed only with the documentation that now says it, and a query that is overdue climbs the ladder
// one rung at a time. Screens, store and backend ask the same function.

import { dayAt } from '../model/calendar-day.ts';
import { type Query, query as querySchema } from '../model/query.ts';
import { type LadderRung, ladderRung, type QueryStep, type QueryStepKind } from '../model/query-step.ts';
import type { TemplateStep } from '../model/query-template.ts';
import { type Fault, fail } from '../model/result.ts';
import { answerFault } from './answer-class.ts';
import type { QueryPolicy } from './breach.ts';
import { checkQuery } from './check-query.ts';
import { needsApproval } from './compliance/approval.ts';
import { queryDigest } from './query-digest.ts';
import { awaitingAnswer, type QueryLife, type QueryState, queryLife } from './query-life.ts';

export interface QueryStepContext {
  query: Partial<Query>;
  /** Taken before. */
  steps: readonly Partial<QueryStep>[];
  policy: QueryPolicy;
  /** What the organisation has decided of its templates. */
  templateSteps?: readonly Partial<TemplateStep>[] | undefined;
  /** When the claim went out, as somebody said in a review of the chart, as ISO dates; absent or null: not known. */
  billedOn?: readonly (string | null | undefined)[];
  /** Milliseconds since 1970. */
  now: number;
}

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'The step is not taken; the query stands where it stood.', action).error;

/** States in which each step can be taken. */
export const queryStepStates: Readonly<Record<QueryStepKind, readonly QueryState[]>> = {
  approve: ['draft'],
  'approve-post-bill': ['draft'],
  send: ['draft'],
  view: ['sent'],
  answer: awaitingAnswer,
  remind: awaitingAnswer,
  escalate: [...awaitingAnswer, 'answered'],
  close: ['answered'],
  withdraw: ['draft', ...awaitingAnswer, 'answered'],
  // An answer that says nothing to the question, given by the last person on the ladder, would be the end of the way.
  expire: [...awaitingAnswer, 'answered'],
};

/** The fault that keeps a step from being taken, or null. */
export function checkQueryStep(context: QueryStepContext, step: QueryStep): Fault | null {
  const life = queryLife(context.steps);
  if (step.number !== life.steps.length + 1)
    return refuse(
      'step-taken',
      'Someone else took a step in this query before yours.',
      'Look where the query stands now, then go on from there.',
    );
  if (!queryStepStates[step.step].includes(life.state))
    return refuse(
      'step-out-of-order',
      `“${step.step}” cannot follow: the query is ${life.state}.`,
      'Look where the query stands now, then take a step that it allows.',
    );
  return strangeContent(step) ?? theStepItself(context, life, step);
}

const needsReason: readonly QueryStepKind[] = ['withdraw', 'expire'];
const awaits: readonly QueryStepKind[] = ['send', 'escalate'];
const names: readonly QueryStepKind[] = ['approve', 'approve-post-bill', 'send'];

/** No policy gives a provider, or whoever it is escalated to, less: the ladder is not climbed in an afternoon. */
const leastTime = 24 * 3_600_000;

/** What belongs to a step of its kind, and nothing else. */
function strangeContent(step: QueryStep): Fault | null {
  const strange =
    (step.answer !== null) !== (step.step === 'answer') ||
    (step.rung !== null) !== (step.step === 'escalate') ||
    (step.sentBy !== null) !== (step.step === 'send') ||
    (step.content !== null) !== names.includes(step.step) ||
    (step.codesChanged !== null) !== (step.step === 'close') ||
    (step.documentation !== '' && step.step !== 'close');
  if (strange)
    return refuse(
      'strange-step',
      `The step does not hold what belongs to “${step.step}”.`,
      'Update the extension, then try again.',
    );
  if (needsReason.includes(step.step) && step.reason.trim() === '')
    return refuse('no-reason', 'No reason is given.', 'Say why, so that it can be understood later.');
  const badTime = awaits.includes(step.step)
    ? step.dueAt === null || step.dueAt < step.at + leastTime
    : step.dueAt !== null;
  if (badTime)
    return refuse(
      'bad-due-date',
      'The time until which to answer is missing, or less than a day.',
      'Set a later one.',
    );
  return null;
}

function theStepItself(context: QueryStepContext, life: QueryLife, step: QueryStep): Fault | null {
  switch (step.step) {
    case 'approve':
    case 'approve-post-bill':
      return step.by === context.query.createdBy ? ownQuery : unsendable(context, step);
    case 'send':
      return (
        unsendable(context, step) ??
        billedBefore(context, step) ??
        unapproved(context, life) ??
        otherChannel(context.query, step)
      );
    case 'answer':
      return step.answer && answerFault(context.query, step.answer);
    case 'escalate':
      return escalation(life, step, context.now);
    case 'close':
      return closing(life, step);
    case 'expire':
      return unanswered(life, context.now) && nextRung(life.rung) === null ? null : ladderFirst;
    default:
      return null;
  }
}

/** The query must be whole, be the one that was looked at, and break no rule. */
function unsendable({ query, policy, templateSteps, now }: QueryStepContext, step: QueryStep): Fault | null {
  const whole = querySchema.safeParse(query);
  if (!whole.success)
    return refuse(
      'query-incomplete',
      'Part of the query has not arrived here yet.',
      'Wait until it is all here, then do it again.',
    );
  if (step.content !== queryDigest(whole.data))
    return refuse(
      'query-changed',
      'The query was changed after it was looked at.',
      'Read it as it stands now, then do it again.',
    );
  const [breach, ...more] = checkQuery({ query: whole.data, policy, templateSteps, now });
  if (!breach) return null;
  const others = more.length > 0 ? ` ${more.length} more ${more.length === 1 ? 'point' : 'points'}.` : '';
  return refuse('query-held', `${breach.rule}: ${short(breach.happened)}${others}`, short(breach.mend));
}

/** A breach can quote the whole question, and a fault that is too long is no answer to a client. */
const short = (words: string): string => (words.length > 500 ? `${words.slice(0, 499)}…` : words);

/** Q22: asked after billing is said to be, so that compliance reads it. */
function billedBefore({ query, billedOn = [] }: QueryStepContext, { at }: QueryStep): Fault | null {
  const today = dayAt(at);
  const billed = billedOn.some((date) => date != null && date <= today);
  return billed && query.timing !== 'post-bill'
    ? refuse(
        'billed',
        'The claim of this chart has gone out, and the query does not say that it is asked after billing.',
        'Choose “After billing”; your compliance officer then approves it.',
      )
    : null;
}

/** Who approved must have approved these very words. */
function unapproved({ query, policy }: QueryStepContext, life: QueryLife): Fault | null {
  const content = queryDigest(query as Query);
  const has = (kind: QueryStepKind) =>
    life.approvals.some(
      (given) => given.step === kind && given.content === content && given.by !== query.createdBy,
    );
  if (query.timing === 'post-bill')
    return has('approve-post-bill')
      ? null
      : refuse(
          'not-approved',
          'The claim has gone out, and compliance has not approved this query as it stands.',
          'Ask your compliance officer to approve it.',
        );
  // As above.
  if (!needsApproval(query as Query, policy) || has('approve') || has('approve-post-bill')) return null;
  return refuse(
    'not-approved',
    'A query on this topic is read by a second person before it is sent, and nobody has approved these words.',
    'Ask a colleague to read and approve it.',
  );
}

const otherChannel = ({ channel }: Partial<Query>, { sentBy }: QueryStep): Fault | null =>
  (channel === 'verbal') === (sentBy === 'verbal')
    ? null
    : refuse(
        'other-channel',
        'A query that was asked by word of mouth is not sent in writing, nor the other way round.',
        'Say on the query how it is asked.',
      );

/** Whether the answer is due and has not come. */
export const overdue = ({ state, dueAt }: Pick<QueryLife, 'state' | 'dueAt'>, now: number): boolean =>
  awaitingAnswer.includes(state) && dueAt !== null && now >= dueAt;

/** Who is asked next, after whoever was asked last; null: nobody is left. */
export const nextRung = (rung: LadderRung | null): LadderRung | null =>
  ladderRung.options[rung === null ? 0 : ladderRung.options.indexOf(rung) + 1] ?? null;

/** Whether the time to answer is over without an answer, or what was answered is none. */
const unanswered = (life: QueryLife, now: number): boolean =>
  overdue(life, now) || life.answer?.class === 'irrelevant';

/** Nothing may be coded of what the record does not say; a provider who cannot tell writes nothing in it. */
function closing({ answer }: QueryLife, { documentation, codesChanged }: QueryStep): Fault | null {
  if (answer?.class === 'irrelevant') return notAnswered;
  const documented = documentation.trim() !== '';
  return documented || (answer?.class === 'unable' && !codesChanged) ? null : undocumented;
}

function escalation(life: QueryLife, step: QueryStep, now: number): Fault | null {
  if (!unanswered(life, now))
    return refuse(
      'too-early',
      'The provider’s time to answer is not over.',
      'Wait until the date that was set when it was sent, or send a reminder.',
    );
  const next = nextRung(life.rung);
  return step.rung === next && next !== null
    ? null
    : refuse(
        'other-rung',
        next === null ? 'Nobody is left to escalate to.' : 'The ladder is climbed one rung at a time.',
        next === null ? 'Let the query expire, with the reason.' : 'Escalate to the next person on it.',
      );
}

const ownQuery = refuse('own-query', 'The query is your own.', 'Someone else approves it.');
const notAnswered = refuse(
  'not-answered',
  'The answer says nothing to the question.',
  'Escalate it or ask again; a query without an answer is not closed.',
);
const undocumented = refuse(
  'not-documented',
  'The documentation that now says it is not named.',
  'Name the addendum, progress note or discharge summary, with its date; the answer belongs in the record.',
);
const ladderFirst = refuse(
  'too-early',
  'The query is not overdue with the last person on the ladder.',
  'Escalate it first; a query expires when nobody on the ladder has answered.',
);
