// Which step may follow, and what belongs to it: each refusal once where it is given, and once where it is not.

import { describe, expect, it } from 'vitest';
import { type QueryStep, type QueryStepKind, queryStepKind } from '../../../lib/model/query-step.ts';
import { checkQueryStep, queryStepStates } from '../../../lib/queries/check-query-step.ts';
import { type QueryState, queryLife } from '../../../lib/queries/query-life.ts';
import {
  answer,
  answerOf,
  close,
  day,
  escalate,
  expire,
  fitting,
  inTurn,
  ladder,
  query,
  remind,
  send,
  sent,
  view,
  ways,
  withdraw,
} from './life-steps.ts';

const policy = { approvalTopics: [] };

/** Code of the refusal of the step after `before`, or null. */
const code = (before: QueryStep[], step: QueryStep, now = sent + 30 * day): string | null => {
  const steps = inTurn(before);
  return checkQueryStep({ query, steps, policy, now }, { ...step, number: steps.length + 1 })?.code ?? null;
};

const states: QueryState[] = ['draft', 'sent', 'viewed', 'answered', 'closed', 'withdrawn', 'expired'];

// Written out, so that a slip in the table does not correct its own test.
const follows: Record<QueryStepKind, QueryState[]> = {
  approve: ['draft'],
  'approve-post-bill': ['draft'],
  send: ['draft'],
  view: ['sent'],
  answer: ['sent', 'viewed'],
  remind: ['sent', 'viewed'],
  escalate: ['sent', 'viewed', 'answered'],
  close: ['answered'],
  withdraw: ['draft', 'sent', 'viewed', 'answered'],
  expire: ['sent', 'viewed', 'answered'],
};

describe('the order of steps', () => {
  it.each(queryStepKind.options)('lets “%s” follow only where it may', (kind) => {
    const refused = states.map((state) => code(ways[state], fitting[kind]));
    expect(refused.map((given) => given !== 'step-out-of-order')).toEqual(
      states.map((state) => follows[kind].includes(state)),
    );
    expect([...queryStepStates[kind]].sort()).toEqual([...follows[kind]].sort());
  });

  it('takes every step of each way as it goes', () => {
    for (const steps of Object.values(ways))
      for (const [n, step] of steps.entries()) expect(code(steps.slice(0, n), step, step.at)).toBe(null);
  });

  it('counts a number once', () => {
    const refused = (number: number) =>
      checkQueryStep({ query, steps: inTurn([send]), policy, now: sent }, { ...view, number })?.code;
    expect([0, 1, 2, 3].map(refused)).toEqual(['step-taken', 'step-taken', undefined, 'step-taken']);
  });

  it('does not go on behind a step that has not arrived', () => {
    const steps = [
      { ...send, number: 1 },
      { ...answer, number: 3 },
    ];
    const refused = (number: number) =>
      checkQueryStep({ query, steps, policy, now: sent }, { ...view, number })?.code;
    expect([2, 3, 4].map(refused)).toEqual([undefined, 'step-taken', 'step-taken']);
  });

  it('lets a query be seen once, and answered once', () => {
    expect(code([send, view], view)).toBe('step-out-of-order');
    expect(code([send, answer], answer)).toBe('step-out-of-order');
    expect(code([send], send)).toBe('step-out-of-order');
  });
});

describe('what belongs to a step', () => {
  // Of each field: what it holds where it belongs, and by which kinds it is held.
  const fields: [keyof QueryStep, Partial<QueryStep>, Partial<QueryStep>, QueryStepKind[]][] = [
    ['answer', { answer: answerOf() }, { answer: null }, ['answer']],
    ['rung', { rung: 'physician-advisor' }, { rung: null }, ['escalate']],
    ['sentBy', { sentBy: 'page' }, { sentBy: null }, ['send']],
    ['content', { content: 'x' }, { content: null }, ['approve', 'approve-post-bill', 'send']],
    ['codesChanged', { codesChanged: false }, { codesChanged: null }, ['close']],
  ];
  const before: Record<QueryStepKind, QueryStep[]> = {
    approve: [],
    'approve-post-bill': [],
    send: [],
    view: [send],
    answer: [send],
    remind: [send],
    escalate: [send],
    close: [send, answer],
    withdraw: [send],
    expire: [send, ...ladder],
  };

  it('is there: each kind is taken with it', () => {
    expect(queryStepKind.options.map((kind) => code(before[kind], fitting[kind]))).toEqual(
      queryStepKind.options.map(() => null),
    );
  });

  it.each(fields)('%s is in those steps alone', (_, given, none, kinds) => {
    const refused = queryStepKind.options.map((kind) =>
      code(before[kind], { ...fitting[kind], ...(kinds.includes(kind) ? none : given) }),
    );
    expect(refused).toEqual(queryStepKind.options.map(() => 'strange-step'));
  });

  it('documentation is named when a query is closed, and in no other step', () => {
    const refused = queryStepKind.options.map((kind) =>
      code(before[kind], { ...fitting[kind], documentation: 'Addendum' }),
    );
    expect(refused).toEqual(queryStepKind.options.map((kind) => (kind === 'close' ? null : 'strange-step')));
  });

  it('a reason is given when a query is withdrawn or expires', () => {
    expect(code([send], { ...withdraw, reason: ' \n' })).toBe('no-reason');
    expect(code(before.expire, { ...expire, reason: '' })).toBe('no-reason');
    expect(code([send], withdraw)).toBe(null);
    expect(code([send], { ...remind, reason: '' })).toBe(null);
  });

  it('a later time is set where an answer is awaited, and nowhere else', () => {
    const escalated = escalate('physician-advisor');
    for (const [steps, step] of [
      [[], send],
      [[send], escalated],
    ] as const) {
      const refused = [null, step.at, step.at + day - 1, step.at + day].map((dueAt) =>
        code([...steps], { ...step, dueAt }),
      );
      expect(refused).toEqual(['bad-due-date', 'bad-due-date', 'bad-due-date', null]);
    }
    for (const step of [view, answer, remind, withdraw])
      expect(code([send], { ...step, dueAt: sent + 9 * day })).toBe('bad-due-date');
    expect(code([send, answer], { ...close, dueAt: sent + 9 * day })).toBe('bad-due-date');
  });

  it('an answer fits its query', () => {
    expect(code([send], { ...answer, answer: answerOf({ class: 'agreed' }) })).toBe('bad-answer');
    expect(code([send], answer)).toBe(null);
  });

  it('a refusal says what stays as it was, and what to do', () => {
    const steps = inTurn([send, answer, close]);
    const fault = checkQueryStep({ query, steps, policy, now: sent }, { ...view, number: 4 });
    expect(queryLife(steps).state).toBe('closed');
    expect(fault).toEqual({
      code: 'step-out-of-order',
      happened: '“view” cannot follow: the query is closed.',
      meaning: 'The step is not taken; the query stands where it stood.',
      action: 'Look where the query stands now, then take a step that it allows.',
    });
  });
});
