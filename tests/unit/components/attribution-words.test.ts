// Whose account a finding goes to, in words.

import { expect, it } from 'vitest';
import { attributionWords } from '../../../components/panel/attribution-words.ts';
import { severityWithPoints } from '../../../components/ui/words.ts';
import { rootCause } from '../../../lib/model/finding.ts';
import { isVendors } from '../../../lib/review/accuracy/attribution.ts';

it('says for every root cause what the figures do with it', () => {
  for (const cause of rootCause.options)
    for (const vendorSystem of [true, false]) {
      const words = attributionWords({ rootCause: cause, vendorSystem, severity: 'major' });
      expect(words?.startsWith('vendor’s: ')).toBe(isVendors(cause, vendorSystem));
    }
});

it('asks whose system it was, and says nothing before there is a cause', () => {
  expect(attributionWords({ rootCause: 'system', severity: 'major' })).toContain('whose system');
  expect(attributionWords({ rootCause: null })).toBeNull();
  expect(attributionWords({ rootCause: 'coder', severity: 'advisory' })).toContain('not scored');
  expect(attributionWords({ rootCause: null, severity: 'advisory' })).toContain('not scored');
});

it('says where a severity is chosen, and where it is signed, that an advisory finding is never scored', () => {
  expect(severityWithPoints.advisory).toContain('not scored');
  for (const scored of ['critical', 'major', 'minor'] as const)
    expect(severityWithPoints[scored]).toMatch(/ \d+$/);
});
