// What keeps a query from being approved, sent, escalated, closed or let expire: each refusal once where it is given, and
// once where it is not. The clock is the test's: an overdue query climbs the whole ladder.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../lib/model/query.ts';
import { ladderRung, type QueryStep } from '../../../lib/model/query-step.ts';
import { fault as faultSchema } from '../../../lib/model/result.ts';
import { templates } from '../../../lib/queries/all-templates.ts';
import { checkQueryStep, nextRung, overdue } from '../../../lib/queries/check-query-step.ts';
import { needsApproval } from '../../../lib/queries/compliance/approval.ts';
import { complicationTopics } from '../../../lib/queries/compliance/complication.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { startQuery } from '../../../lib/queries/start-query.ts';
import { buildQuery, lab } from '../../fixtures/queries/build-query.ts';
import {
  answer,
  answerOf,
  approve,
  author,
  beside,
  close,
  colleague,
  day,
  escalate,
  expire,
  inTurn,
  ladder,
  query,
  remind,
  send,
  sent,
  step,
  view,
  withdraw,
} from './life-steps.ts';

interface Case {
  of?: Partial<Query>;
  before?: QueryStep[];
  now?: number;
  approvalTopics?: string[];
  billedOn?: (string | null)[];
}

const fault = (
  taken: QueryStep,
  { of = query, before = [], now = taken.at, approvalTopics = [], billedOn = [] }: Case = {},
) => {
  const steps = inTurn(before);
  const policy = { approvalTopics };
  return checkQueryStep({ query: of, steps, policy, billedOn, now }, { ...taken, number: steps.length + 1 });
};
const code = (taken: QueryStep, given?: Case) => fault(taken, given)?.code ?? null;

const sendOf = (of: Query): QueryStep => ({ ...send, content: queryDigest(of) });
const approvalOf = (of: Query, by = colleague, kind: 'approve' | 'approve-post-bill' = 'approve') =>
  step(kind, { by, content: queryDigest(of) });

describe('a query on a chart that was billed', () => {
  const postBill = buildQuery({ createdBy: author, timing: 'post-bill' });

  it('says so from the day of billing on', () => {
    expect(code(send, { billedOn: [null, '2026-03-09'] })).toBe('billed');
    expect(code(send, { billedOn: ['2026-03-10'] })).toBe(null);
    expect(code(send, { billedOn: [null] })).toBe(null);
  });

  it('is sent once compliance has approved it', () => {
    expect(code(sendOf(postBill), { of: postBill, billedOn: ['2026-03-01'] })).toBe('not-approved');
    const before = [approvalOf(postBill, colleague, 'approve-post-bill')];
    expect(code(sendOf(postBill), { of: postBill, before, billedOn: ['2026-03-01'] })).toBe(null);
  });
});

describe('a query is sent', () => {
  it('as it was looked at: not after it was changed', () => {
    const changed = { ...query, title: 'Kidney function clarification' };
    expect(code(send, { of: changed })).toBe('query-changed');
    expect(code(sendOf(changed), { of: changed })).toBe(null);
    expect(code(approve, { of: changed })).toBe('query-changed');
    expect(code(send)).toBe(null);
  });

  it('as it reads, however it was stored: fields that only a newer version knows do not count', () => {
    const anchor = { exact: 'Creatinine 2.4 mg/dL', prefix: '', suffix: '', start: 4, region: 'labs' };
    const anchored = buildQuery({
      indicators: [lab('cr', anchor.exact, 4, { anchor }), ...query.indicators.slice(1)],
    });
    const stored = JSON.parse(JSON.stringify(anchored)) as Query;
    Object.assign(stored, { priority: 'high' });
    Object.assign(stored.indicators[0]!.anchor!, { page: 2 });
    expect(queryDigest(stored)).toBe(queryDigest(anchored));
    expect(code(sendOf(anchored), { of: stored })).toBe(null);
    expect(code(sendOf(stored), { of: anchored })).toBe(null);
    expect(queryDigest({ ...anchored, coder: 'P. Raman' })).not.toBe(queryDigest(anchored));
  });

  it('whole: not while part of it has not arrived', () => {
    const { question, ...part } = query;
    expect(code(send, { of: part })).toBe('query-incomplete');
    expect(code(approve, { of: part })).toBe('query-incomplete');
    expect(code(send, { of: { ...part, question } })).toBe(null);
  });

  it('when the check lets it pass', () => {
    const leading = buildQuery({ question: `Please document acute kidney injury. ${query.question}` });
    const held = fault(sendOf(leading), { of: leading });
    expect(held?.code).toBe('query-held');
    expect(held?.happened).toMatch(/^Q\d\d: /);
    expect(code(approvalOf(leading), { of: leading })).toBe('query-held');
    const bare = buildQuery({ title: '', indicators: [], recipient: null });
    expect(fault(sendOf(bare), { of: bare })?.happened).toMatch(/ \d+ more points\.$/);
  });

  it('and is refused in words that fit into an answer, however much they quote', () => {
    const vague = buildQuery({ indicators: [lab('x', `see ${'x'.repeat(990)}`, 4)] });
    const held = fault(sendOf(vague), { of: vague });
    expect(held?.code).toBe('query-held');
    expect(faultSchema.safeParse(held).error?.issues).toBe(undefined);
  });

  it('in the way that it says it is asked', () => {
    const spoken = buildQuery({
      channel: 'verbal',
      verbal: { at: query.createdAt - 1, with: 'A. Rivera, MD, by phone', answer: 'I cannot tell yet.' },
    });
    const told: QueryStep = { ...sendOf(spoken), sentBy: 'verbal' };
    expect(code(told, { of: spoken })).toBe(null);
    expect(code({ ...told, sentBy: 'page' }, { of: spoken })).toBe('other-channel');
    expect(code({ ...send, sentBy: 'verbal' })).toBe('other-channel');
    for (const sentBy of ['page', 'ehr-message', 'fhir'] as const)
      expect(code({ ...send, sentBy })).toBe(null);
  });
});

describe('a second reader', () => {
  const complication = buildQuery({ topic: 'device-link' });
  const postBill = buildQuery({ timing: 'post-bill' });

  it('is asked for on contested topics, those of policy, and after billing', () => {
    for (const topic of complicationTopics) {
      const of = buildQuery({ topic });
      expect(code(sendOf(of), { of })).toBe('not-approved');
      expect(code(sendOf(of), { of, before: [approvalOf(of)] })).toBe(null);
    }
    expect(code(send, { approvalTopics: ['aki'] })).toBe('not-approved');
    expect(code(send, { approvalTopics: ['aki'], before: [approve] })).toBe(null);
    expect(code(send, { approvalTopics: ['sepsis'] })).toBe(null);
    const of = postBill;
    expect(code(sendOf(of), { of })).toBe('not-approved');
    expect(code(sendOf(of), { of, before: [approvalOf(of)] })).toBe('not-approved');
    expect(code(sendOf(of), { of, before: [approvalOf(of, colleague, 'approve-post-bill')] })).toBe(null);
  });

  it('is asked for where the answer of a template is contested, and for no other template', () => {
    const asked = templates.filter((template) =>
      needsApproval(startQuery(template, { ...buildQuery(), deficiency: null }), { approvalTopics: [] }),
    );
    expect(asked.map(({ topic }) => topic)).toEqual(['post-op-complication', 'device-link']);
  });

  it('has read these very words', () => {
    const of = { ...complication, title: 'Catheter clarification' };
    expect(code(sendOf(of), { of, before: [approvalOf(complication)] })).toBe('not-approved');
    expect(code(sendOf(of), { of, before: [approvalOf(complication), approvalOf(of)] })).toBe(null);
  });

  it('is not its author', () => {
    expect(code({ ...approve, by: author })).toBe('own-query');
    expect(code(approve)).toBe(null);
    const own = (of: Query, kind: 'approve' | 'approve-post-bill') =>
      code(sendOf(of), { of, before: [approvalOf(of, author, kind)] });
    // Were one in the record all the same, it would not count.
    expect([own(complication, 'approve'), own(postBill, 'approve-post-bill')]).toEqual([
      'not-approved',
      'not-approved',
    ]);
    expect(code(approvalOf(postBill, author, 'approve-post-bill'), { of: postBill })).toBe('own-query');
    expect(code(approvalOf(postBill, colleague, 'approve-post-bill'), { of: postBill })).toBe(null);
  });
});

describe('the ladder', () => {
  it('is climbed when the time is over, one rung after the other, to the end', () => {
    const taken: QueryStep[] = [send];
    const take = (next: QueryStep, now: number) => {
      const refused = code(next, { before: taken, now });
      if (refused === null) taken.push(next);
      return refused;
    };
    expect(take(remind, sent + day)).toBe(null);
    for (const [n, rung] of ladderRung.options.entries()) {
      const due = sent + 2 * day * (n + 1);
      const next = escalate(rung);
      expect(take(next, due - 1)).toBe('too-early');
      expect(take(expire, due)).toBe('too-early');
      for (const other of ladderRung.options.filter((one) => one !== rung))
        expect(take({ ...next, rung: other }, due)).toBe('other-rung');
      expect(take(next, due)).toBe(null);
    }
    const over = sent + 8 * day;
    expect(take({ ...ladder[2]!, at: over, dueAt: over + day }, over)).toBe('other-rung');
    expect(take(expire, over - 1)).toBe('too-early');
    expect(take(expire, over)).toBe(null);
    expect(take(answer, over)).toBe('step-out-of-order');
  });

  it('can be answered from every rung', () => {
    for (const n of [1, 2, 3]) expect(code(answer, { before: [send, ...ladder.slice(0, n)] })).toBe(null);
  });

  it('is climbed at once when the answer says nothing to the question', () => {
    const nothing = step('answer', { at: sent + 1, answer: beside });
    const early = { ...ladder[0]!, at: sent + 2, dueAt: sent + 2 * day };
    expect(code(early, { before: [send, nothing] })).toBe(null);
    expect(code(early, { before: [send, answer] })).toBe('too-early');
    // The last person's too: there is a way out that is not called a withdrawal.
    const end = [send, ...ladder, nothing];
    expect(code(expire, { before: end })).toBe(null);
    expect(code(expire, { before: [send, ...ladder, answer] })).toBe('too-early');
    expect(code(expire, { before: [send, nothing] })).toBe('too-early');
  });

  it('knows who is next', () => {
    expect([null, ...ladderRung.options].map(nextRung)).toEqual([...ladderRung.options, null]);
  });

  it('knows what is overdue', () => {
    const due = { state: 'sent', dueAt: 10 } as const;
    expect([9, 10, 11].map((now) => overdue(due, now))).toEqual([false, true, true]);
    expect(overdue({ state: 'answered', dueAt: 10 }, 11)).toBe(false);
    expect(overdue({ state: 'viewed', dueAt: null }, 11)).toBe(false);
  });
});

describe('an answered query is closed', () => {
  const answered = (given: Parameters<typeof answerOf>[0]): QueryStep[] => [
    send,
    view,
    step('answer', { answer: answerOf(given) }),
  ];
  const agreed = answered({ class: 'agreed-other', options: [], text: 'Acute tubular necrosis' });
  const plain = { ...close, codesChanged: false };

  it('with the documentation that now says it', () => {
    expect(code(close, { before: agreed })).toBe(null);
    expect(code({ ...plain, documentation: ' ' }, { before: agreed })).toBe('not-documented');
  });

  it('without it where the provider cannot tell, and then no code rests on it', () => {
    const unable = answered({});
    expect(code({ ...plain, documentation: '' }, { before: unable })).toBe(null);
    expect(code({ ...close, documentation: '' }, { before: unable })).toBe('not-documented');
    expect(code(close, { before: unable })).toBe(null);
  });

  it('not where the answer says nothing to the question', () => {
    const nothing = answered(beside);
    expect(code(close, { before: nothing })).toBe('not-answered');
    expect(code(withdraw, { before: nothing })).toBe(null);
  });
});
