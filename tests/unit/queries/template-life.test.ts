// The life of a template: written, approved by a second person, reviewed again, followed by a version, retired; and what
// that means for queries begun with it.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../lib/model/query.ts';
import type { OwnTemplate, TemplateStep } from '../../../lib/model/query-template.ts';
import { templateOf } from '../../../lib/queries/all-templates.ts';
import { checkQuery } from '../../../lib/queries/check-query.ts';
import { longestReview, templateFault, templateStepFault } from '../../../lib/queries/check-template-step.ts';
import { needsApproval } from '../../../lib/queries/compliance/approval.ts';
import { templateVersion } from '../../../lib/queries/compliance/template-version.ts';
import { templateDigest } from '../../../lib/queries/template-digest.ts';
import { isOffered, reviewLate, templateLife } from '../../../lib/queries/template-life.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import {
  approvalOf,
  dayAfter,
  ownKey,
  ownTemplate,
  retirementOf,
} from '../../fixtures/queries/own-template.ts';

const day = 86_400_000;
const first = ownTemplate();
const second = ownTemplate({ version: 2, madeBy: 'bo', title: 'Laboratory results clarification' });
const approved = approvalOf(first);
const retired = retirementOf(first, { at: approved.at + 10 * day });
const lifeOf = (steps: Partial<TemplateStep>[], { key, version }: OwnTemplate = first) =>
  templateLife(steps, { topic: key, version });
const aki = templateOf('aki')!;
const onShipped = { ...approved, key: 'aki', content: templateDigest(aki) };

describe('the life of a template', () => {
  it('of one’s own begins as a draft that no query is begun with', () => {
    expect(lifeOf([])).toMatchObject({ state: 'draft', approval: null, ended: null });
    expect(isOffered(lifeOf([]))).toBe(false);
  });

  it('goes on with an approval until its review is due, and on with each review', () => {
    const life = lifeOf([approved]);
    expect(life).toMatchObject({
      state: 'approved',
      approval: { by: 'cleo', reviewDue: approved.reviewDue },
    });
    expect(isOffered(life)).toBe(true);
    const due = Date.parse(approved.reviewDue!);
    expect([due, due + day - 1, due + day].map((at) => reviewLate(life, at))).toEqual([false, false, true]);
    const again = approvalOf(first, { number: 2, at: due + day });
    expect(reviewLate(lifeOf([again, approved]), due + day)).toBe(false);
  });

  it('ends with its retirement, and goes on when it is approved again', () => {
    expect(lifeOf([retired, approved])).toMatchObject({
      state: 'retired',
      ended: { at: retired.at, reason: retired.reason },
    });
    const back = approvalOf(first, { number: 3, at: retired.at + day });
    expect(lifeOf([retired, back, approved])).toMatchObject({ state: 'approved', ended: null });
  });

  it('ends when a later version is approved, whatever becomes of that one', () => {
    const later = approvalOf(second, { at: approved.at + day });
    expect(lifeOf([approved, later])).toMatchObject({ state: 'superseded', ended: { at: later.at } });
    expect(lifeOf([approved, later, retirementOf(second)])).toMatchObject({ state: 'superseded' });
    // A draft takes nothing away.
    expect(lifeOf([approved], second)).toMatchObject({ state: 'draft' });
  });

  it('of a shipped one needs no approval, and its retirement outlives the version', () => {
    expect(templateLife([], aki)).toMatchObject({ state: 'shipped', ended: null });
    expect(templateLife([onShipped], aki).state).toBe('approved');
    const away = { ...retired, key: 'aki', number: 1 };
    expect(templateLife([away], { topic: 'aki', version: 2 }).state).toBe('retired');
    expect(templateLife([away], { topic: 'sepsis', version: 1 }).state).toBe('shipped');
  });

  it('is told without a step that has not arrived, or is not whole', () => {
    expect(lifeOf([retired]).state).toBe('draft');
    const { content: _, ...part } = approved;
    expect(lifeOf([part]).state).toBe('draft');
  });
});

describe('writing a version', () => {
  const faultOf = (parts: Partial<OwnTemplate> = {}, before?: OwnTemplate, steps: TemplateStep[] = []) =>
    templateFault(ownTemplate(parts), before, 'dana', steps)?.code ?? null;

  it('is its author’s, until something was decided of it', () => {
    expect(faultOf()).toBe(null);
    expect(faultOf({ title: 'Laboratory results clarification' }, first)).toBe(null);
    expect(faultOf({}, second)).toBe('not-your-template');
    expect(faultOf({ madeBy: 'bo' })).toBe('not-your-template');
    expect(faultOf({ madeBy: 'bo' }, first)).toBe('fixed-field');
    expect(faultOf({ madeAt: 1 }, first)).toBe('fixed-field');
    expect(faultOf({}, first, [approved])).toBe('template-decided');
    expect(faultOf({}, first, [{ ...retired, number: 1 }])).toBe('template-decided');
    expect(faultOf({}, undefined, [approvalOf(second)])).toBe('template-decided');
    expect(faultOf({ version: 2 }, undefined, [approved, retired])).toBe(null);
  });

  it('is refused for what the check holds, and for what is not whole', () => {
    expect(faultOf({ title: 'Acute kidney injury' })).toBe('template-held');
    expect(templateFault({ key: ownKey }, undefined, 'dana', [])?.code).toBe('template-incomplete');
  });
});

describe('a step', () => {
  const now = approved.at + 400 * day;
  const faultOf = (step: TemplateStep, steps: TemplateStep[] = [], own: OwnTemplate | undefined = first) =>
    templateStepFault({ own, steps, now }, step)?.code ?? null;

  it('approves what somebody else wrote, in the words that stand', () => {
    expect(faultOf(approved)).toBe(null);
    expect(faultOf({ ...approved, by: 'dana' })).toBe('own-template');
    expect(faultOf(approved, [], ownTemplate({ title: 'Another' }))).toBe('template-changed');
    expect(faultOf(approved, [], ownTemplate({ title: 'Acute kidney injury' }))).toBe('template-changed');
    expect(faultOf(approved, [approved])).toBe('step-taken');
    expect(faultOf({ ...approved, number: 2 })).toBe('step-taken');
    expect(faultOf(approved, [approvalOf(second)])).toBe('version-behind');
    expect(templateStepFault({ own: undefined, steps: [], now }, approved)?.code).toBe('no-template');
    const breaching = ownTemplate({ title: 'Acute kidney injury' });
    expect(faultOf(approvalOf(breaching), [], breaching)).toBe('template-held');
  });

  it('sets a review within a year', () => {
    const due = (reviewDue: string | null) => faultOf({ ...approved, reviewDue });
    expect(due(dayAfter(approved.at, 1))).toBe(null);
    expect(due(dayAfter(approved.at, longestReview))).toBe(null);
    for (const bad of [null, dayAfter(approved.at, 0), dayAfter(approved.at, longestReview + 1)])
      expect(due(bad)).toBe('bad-review-date');
    // A clock that is years ahead makes no year longer.
    const ahead = { ...approved, at: now + 900 * day, reviewDue: dayAfter(now, 1000) };
    expect(faultOf(ahead)).toBe('bad-review-date');
  });

  it('retires with a reason, once', () => {
    expect(faultOf(retired, [approved])).toBe(null);
    expect(faultOf({ ...retired, number: 1 })).toBe(null);
    expect(faultOf({ ...retired, reason: ' ' }, [approved])).toBe('no-reason');
    expect(faultOf({ ...retired, number: 3 }, [approved, retired])).toBe('step-out-of-order');
    expect(faultOf({ ...retired, content: approved.content }, [approved])).toBe('strange-step');
    expect(faultOf({ ...approved, reason: 'Because.' })).toBe('strange-step');
  });

  it('on a shipped template names the version that there is', () => {
    expect(faultOf(onShipped)).toBe(null);
    expect(faultOf({ ...onShipped, content: approved.content })).toBe('template-changed');
    expect(faultOf({ ...onShipped, version: 9 })).toBe('no-template');
    expect(faultOf({ ...onShipped, key: 'horoscope' })).toBe('no-template');
  });
});

describe('a query begun with a template', () => {
  const asked = (
    parts: Partial<Query>,
    templateSteps: TemplateStep[] | undefined,
    now = approved.at + day,
  ) => {
    const query = buildQuery({ topic: ownKey, createdAt: approved.at + 1, ...parts });
    const checked = { query, policy: { approvalTopics: [] }, templateSteps, now };
    return templateVersion.check(checked).map(({ level }) => level);
  };

  it('is held while nobody has approved the version', () => {
    expect(asked({}, [approved])).toEqual([]);
    expect(asked({}, [])).toEqual(['block']);
    expect(asked({}, undefined)).toEqual(['block']);
    expect(asked({ templateVersion: 2 }, [approved])).toEqual(['block']);
    expect(asked({ topic: 'aki' }, [])).toEqual([]);
  });

  it('is held where it began after the retirement, or after a later version', () => {
    for (const end of [retired, approvalOf(second, { at: retired.at })]) {
      expect(asked({ createdAt: retired.at }, [approved, end])).toEqual([]);
      expect(asked({ createdAt: retired.at + 1 }, [approved, end])).toEqual(['block']);
    }
    const away = { ...retired, key: 'aki', number: 1 };
    expect(asked({ topic: 'aki', createdAt: retired.at + 1 }, [away])).toEqual(['block']);
  });

  it('is told why, and what to do instead', () => {
    const told = (templateSteps: TemplateStep[], createdAt = retired.at + 1, now = createdAt) => {
      const query = buildQuery({ topic: ownKey, createdAt });
      const found = templateVersion.check({ query, policy: { approvalTopics: [] }, templateSteps, now });
      return found.map(({ rule, field, happened, mend }) => [rule, field, happened, mend]);
    };
    const another = 'Choose another template, or write the query as your own.';
    const at = ['Q21', 'templateVersion'];
    expect(told([])).toEqual([[...at, 'Nobody has approved this version of the template.', another]]);
    expect(told([approved, retired])).toEqual([
      [...at, `The template was retired: ${retired.reason}`, another],
    ]);
    expect(told([approved, approvalOf(second, { at: retired.at })])).toEqual([
      [
        ...at,
        'A later version of the template was approved before this query was begun.',
        'Begin anew with that version, or write the query as your own.',
      ],
    ]);
    expect(told([approved], approved.at + 1, Date.parse(approved.reviewDue!) + day)).toEqual([
      [
        ...at,
        `The review of the template was due on ${approved.reviewDue}.`,
        'Ask for its review, or give the reason why it still fits.',
      ],
    ]);
    const unknown = buildQuery({ topic: ownKey, templateVersion: null });
    expect(templateVersion.check({ query: unknown, policy: { approvalTopics: [] }, now: 1 })).toHaveLength(1);
  });

  it('asks for a reason when the review is late, which lifts it', () => {
    const late = Date.parse(approved.reviewDue!) + day;
    expect(asked({}, [approved], late)).toEqual(['justify']);
    const justifications = [{ rule: 'Q21', reason: 'The committee meets next week.' }];
    const query = buildQuery({ topic: ownKey, createdAt: approved.at + 1, justifications });
    const policy = { approvalTopics: [] };
    expect(checkQuery({ query, policy, templateSteps: [approved], now: late })).toEqual([]);
    expect(checkQuery({ query, policy, templateSteps: [], now: late })).toMatchObject([{ rule: 'Q21' }]);
  });

  it('is read by a second person where its topic is', () => {
    const needs = (topic: string, approvalTopics: string[] = []) =>
      needsApproval(buildQuery({ topic, timing: 'concurrent' }), { approvalTopics });
    expect(needs('post-op-complication.0a1b2c3d')).toBe(true);
    expect(needs(ownKey)).toBe(false);
    expect(needs(ownKey, ['aki'])).toBe(true);
    expect(needs(ownKey, [ownKey])).toBe(true);
  });
});
