// How the vendor took the findings, by hand.

import { expect, it } from 'vitest';
import { disputeRates } from '../../../../lib/review/audit-quality/dispute-rates.ts';
import type { Step } from '../../../../lib/review/worksheet-life.ts';
import {
  answer,
  colleague,
  context,
  day,
  decide,
  disputeBoth,
  escalate,
  inTurn,
  release,
  reviewer,
  step,
  upholdOne,
} from '../life-steps.ts';

function records(...lives: [reviewer: string, steps: Step[]][]) {
  const named = lives.map(([reviewerId, steps], i) => ({ reviewerId, steps: inTurn(steps), id: `w${i}` }));
  return {
    encounters: [],
    worksheets: named.map(({ reviewerId, id }) => ({ ...context.worksheet, reviewerId, id })),
    verdicts: named.flatMap(({ id }) =>
      context.verdicts.map((v) => ({ ...v, id: `${id} ${v.id}`, worksheetId: id })),
    ),
    findings: named.flatMap(({ id }) => [
      { id: `${id} f2`, worksheetId: id, verdictId: `${id} v2`, category: 'specificity' as const },
      { id: `${id} f3`, worksheetId: id, verdictId: `${id} v3`, category: 'unsupported' as const },
    ]),
    steps: named.flatMap(({ id, steps }) =>
      steps.map((s) => ({ ...s, id: `${id} ${s.number}`, worksheetId: id })),
    ),
  };
}

const acceptAll = step('answer', reviewer, { answers: [answer('E11.9'), answer('R07.9')] });

it('counts each finding that was answered once, by who made it and by its category', () => {
  const made = disputeRates(
    records(
      // Both disputed; one upheld, one overturned; final after 4 days.
      [
        reviewer,
        [{ ...release, at: day }, disputeBoth, upholdOne, { ...step('finalise', reviewer), at: 5 * day }],
      ],
      // Both disputed; the one upheld overturned at the second level; final after 8 days.
      [reviewer, [{ ...release, at: day }, disputeBoth, upholdOne, escalate, { ...decide, at: 9 * day }]],
      [colleague, [release, acceptAll]],
      // Deemed accepted: two findings, none disputed. Not answered, and not decided yet.
      [colleague, [release, step('deem-accepted', reviewer)]],
      [colleague, [release]],
      [colleague, [release, disputeBoth]],
    ),
  );
  // rita: 2 × 2 findings, 4 disputed, 3 overturned, 1 upheld. carl: 2 + 2 + 2 findings, 2 disputed and open.
  expect(made.auditors).toEqual([
    { auditor: colleague, findings: 6, disputed: 2, upheld: 0, modified: 0, overturned: 0, open: 2 },
    { auditor: reviewer, findings: 4, disputed: 4, upheld: 1, modified: 0, overturned: 3, open: 0 },
  ]);
  expect(made.all).toEqual({ findings: 10, disputed: 6, upheld: 1, modified: 0, overturned: 3, open: 2 });
  expect(made.categories).toEqual([
    { category: 'specificity', findings: 5, disputed: 3, upheld: 1, modified: 0, overturned: 1, open: 1 },
    { category: 'unsupported', findings: 5, disputed: 3, upheld: 0, modified: 0, overturned: 2, open: 1 },
  ]);
  // 4 and 8 days: the middle is 6.
  expect(made.medianDays).toBe(6);
});

it('counts a DRG that should be another like a finding on a line', () => {
  const answers = [answer('E11.9'), answer('R07.9'), answer('whole drg', 'The MCC is documented.')];
  const [overturned] = upholdOne.outcomes.filter((o) => o.outcome === 'overturned');
  const said = { rootCause: 'coder' as const, vendorSystem: null, basis: 'documentation' as const };
  const made = records([
    reviewer,
    [
      release,
      step('answer', reviewer, { answers }),
      step('reconsider', colleague, { outcomes: [{ ...overturned!, lineKey: 'whole drg' }] }),
    ],
  ]);
  const worksheets = made.worksheets.map((w) => ({
    ...w,
    drg: { delivered: '193', reviewed: '190', ...said },
  }));
  const { all, categories } = disputeRates({ ...made, worksheets });
  expect(all).toEqual({ findings: 3, disputed: 1, upheld: 0, modified: 0, overturned: 1, open: 0 });
  expect(categories.find((c) => c.category === 'whole-stay')).toMatchObject({ findings: 1, overturned: 1 });
});

it('says nothing where nothing was answered', () => {
  const made = disputeRates(records([reviewer, [release]], [reviewer, []]));
  expect(made).toMatchObject({ all: { findings: 0, disputed: 0 }, auditors: [], medianDays: null });
});
