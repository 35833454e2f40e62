// What keeps a person from a step of a review: first the role, then where the review stands, then whose it is.

import { expect, it } from 'vitest';
import { type Action, type Actor, barOf, ownBarOf, type Reviewed } from '../../../lib/model/permissions.ts';

const auditor: Actor = { id: 'p1', role: 'qa-auditor' };
const review: Reviewed = { state: 'draft', reviewer: 'p1', deciders: new Set(), vendor: 'Meridian' };
const bar = (action: Action, actor: Partial<Actor>, of: Partial<Reviewed>) =>
  barOf(action, { ...auditor, ...actor }, { ...review, ...of });

it('is nothing for who writes in the worksheet that is theirs', () => {
  expect(bar('worksheet.write', {}, {})).toBeNull();
});

it('is the role before the state, and the state before whose it is', () => {
  expect(bar('worksheet.write', { role: 'vendor-coder' }, { state: 'signed', reviewer: 'p2' })).toBe('role');
  expect(bar('worksheet.write', {}, { state: 'signed', reviewer: 'p2' })).toBe('state');
  expect(bar('worksheet.write', {}, { reviewer: 'p2' })).toBe('not-your-worksheet');
});

it('is one’s own finding, or a decision made before', () => {
  expect(bar('step.decide', {}, { state: 'second-level' })).toBe('own-findings');
  const others = { state: 'second-level' as const, reviewer: 'p2' };
  expect(bar('step.decide', {}, { ...others, deciders: new Set(['p1']) })).toBe('decided-before');
  expect(bar('step.decide', {}, { ...others, deciders: new Set(['p3']) })).toBeNull();
});

it('is the employer who coded the chart, or may have: where nobody has said who did', () => {
  const own = (employer: string | null | undefined, vendor: string | null | undefined) =>
    ownBarOf(['own-employer'], { id: 'p1', employer }, { reviewer: 'p1', deciders: new Set(), vendor });
  expect(own('Meridian', 'meridian ')).toBe('own-employer');
  expect(own('Meridian', null)).toBe('own-employer');
  expect(own('Meridian', undefined)).toBe('own-employer');
  expect(own('Meridian', 'Northgate')).toBeNull();
  // Of the client's own people it is nobody.
  expect([own(null, 'Meridian'), own(undefined, null)]).toEqual([null, null]);
});
