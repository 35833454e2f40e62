// What was written after billing supports no code; a passage against a code may be of any date.

import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/model/evidence.ts';
import { isSupportedLateOnly, writtenAfterBilling } from '../../../lib/review/late-support.ts';

const billedOn = '2026-03-10';
const quote = (documentDate?: string | null): Evidence => ({
  kind: 'quote',
  id: 'q',
  anchor: { exact: 'Stage 3b.', prefix: '', suffix: '', start: 0, region: 'note' },
  source: 'Addendum',
  ...(documentDate === undefined ? {} : { documentDate }),
  takenAt: 0,
});
const absent: Evidence = { kind: 'absent', id: 'a', lookedIn: 'op note', takenAt: 0 };

describe('written after billing', () => {
  it('is a document of a later day, and none of the day itself or before', () => {
    expect(writtenAfterBilling(quote('2026-03-11'), billedOn)).toBe(true);
    expect(writtenAfterBilling(quote('2026-03-10'), billedOn)).toBe(false);
    expect(writtenAfterBilling(quote('2026-03-09'), billedOn)).toBe(false);
  });

  it('is not said where a date is not known, or nothing is quoted', () => {
    expect(writtenAfterBilling(quote(null), billedOn)).toBe(false);
    expect(writtenAfterBilling(quote(), billedOn)).toBe(false);
    expect(writtenAfterBilling(quote('2026-03-11'), null)).toBe(false);
    expect(writtenAfterBilling(absent, billedOn)).toBe(false);
  });
});

describe('support that came too late', () => {
  it('is told of every verdict after which a code stands', () => {
    for (const verdict of ['agree', 'attribute', 'resequence', 'revise', 'add'] as const)
      expect(isSupportedLateOnly(verdict, [quote('2026-03-11'), absent], billedOn)).toBe(true);
  });

  it('is no matter where the passage speaks against the code, or nobody has judged', () => {
    expect(isSupportedLateOnly('delete', [quote('2026-03-11')], billedOn)).toBe(false);
    expect(isSupportedLateOnly(null, [quote('2026-03-11')], billedOn)).toBe(false);
  });

  it('is silent while one passage is in time, or may be', () => {
    expect(isSupportedLateOnly('agree', [quote('2026-03-11'), quote('2026-03-01')], billedOn)).toBe(false);
    expect(isSupportedLateOnly('agree', [quote('2026-03-11'), quote(null)], billedOn)).toBe(false);
    expect(isSupportedLateOnly('agree', [], billedOn)).toBe(false);
    expect(isSupportedLateOnly('agree', [absent], billedOn)).toBe(false);
  });
});
