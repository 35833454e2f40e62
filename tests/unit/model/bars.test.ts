// What keeps a person from acting on one review: role, then where it stands, then whose it is.

import { describe, expect, it } from 'vitest';
import { barOf, ownBarOf, type Reviewed } from '../../../lib/model/permissions.ts';

const draft: Reviewed = { state: 'draft', reviewer: 'ann', deciders: new Set(), vendor: 'Meadow Coding' };
const ann = { id: 'ann', role: 'qa-auditor' } as const;
const ben = { id: 'ben', role: 'qa-auditor' } as const;

describe('barOf', () => {
  it('names the role first, then the state, and lets the reviewer write in a draft', () => {
    expect(
      barOf('worksheet.write', { ...ann, role: 'revenue-cycle-leader' }, { ...draft, state: 'signed' }),
    ).toBe('role');
    expect(barOf('worksheet.write', ben, { ...draft, state: 'signed' })).toBe('state');
    expect(barOf('worksheet.write', ann, draft)).toBeNull();
  });

  it('keeps others out of a worksheet, and the reviewer from deciding on it', () => {
    expect(barOf('worksheet.write', ben, draft)).toBe('not-your-worksheet');
    expect(barOf('step.peer-check', ann, { ...draft, state: 'signed' })).toBe('own-findings');
    expect(barOf('step.decide', ann, { ...draft, state: 'second-level' })).toBe('own-findings');
    expect(barOf('step.peer-check', ben, { ...draft, state: 'signed' })).toBeNull();
  });

  it('keeps who decided once from deciding at the second level', () => {
    const second: Reviewed = { ...draft, state: 'second-level', deciders: new Set(['ben']) };
    expect(barOf('step.decide', ben, second)).toBe('decided-before');
    expect(barOf('step.decide', { ...ben, id: 'cy' }, second)).toBeNull();
  });

  it('keeps people from what their employer coded, or may have coded', () => {
    const employed = { ...ann, employer: 'MEADOW  coding' };
    expect(barOf('worksheet.write', employed, draft)).toBe('own-employer');
    expect(barOf('worksheet.write', employed, { ...draft, vendor: null })).toBe('own-employer');
    expect(ownBarOf(['own-employer'], employed, { ...draft, vendor: undefined })).toBe('own-employer');
    expect(barOf('worksheet.write', employed, { ...draft, vendor: 'Hill Coding' })).toBeNull();
    expect(barOf('worksheet.write', { ...ann, employer: null }, { ...draft, vendor: null })).toBeNull();
  });

  it('asks nothing of where a review stands for what is on none', () => {
    expect(barOf('review.read', ben, draft)).toBeNull();
  });
});
