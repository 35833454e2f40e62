// The page on figures to set says of each what the program begins with.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { invitedAfter, reviewEvery, unusedAfter } from '../../../lib/model/access-review.ts';
import { usualCalendar } from '../../../lib/model/oversight/calendar-rule.ts';
import { usualPriceCap } from '../../../lib/model/oversight/evaluation.ts';
import { shortestParallel, usualCharts, usualRelaxedWeeks } from '../../../lib/model/oversight/transition.ts';
import { leastYears } from '../../../lib/model/retention.ts';
import { noticeReminder } from '../../../lib/oversight/contracts/notice.ts';
import { usualReportDays } from '../../../lib/oversight/contracts/obligations.ts';
import { defaultNumbers } from '../../../lib/oversight/denials/rules-in-force.ts';
import { breachDays } from '../../../lib/oversight/governance/incident-clock.ts';
import { newCoderDays } from '../../../lib/oversight/measures/all/new-coder-share.ts';
import { fewestCases } from '../../../lib/oversight/measures/measure.ts';
import { expiryWarning } from '../../../lib/oversight/vendors/vendor-flags.ts';
import { usual } from '../../../lib/queries/policy.ts';
import { defaultPoints } from '../../../lib/review/accuracy/weighted-points.ts';
import { usualTarget } from '../../../lib/review/target.ts';
import { figureNames, figures } from '../../../lib/rules/figures.ts';

const page = readFileSync(new URL('../../../docs/figures-to-set.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const said = (figure: string) => rows.find(([name]) => name === figure)?.[1];

test('has a row for each figure of checks, in their order', () => {
  const of = Object.values(figures).map((one) =>
    [one.checks, one.codes, figureNames[one.name], one.usual, one.evidence].join(' | '),
  );
  const begins = rows.findIndex(([head]) => head === 'checks') + 1;
  expect(rows.slice(begins, begins + of.length).map((row) => row.join(' | '))).toEqual(of);
});

const { answerHours, rungHours, reminders } = usual;
test.each([
  ['Accuracy that is promised', `${usualTarget * 100} %`],
  ['Days for a vendor’s report', usualReportDays],
  ['First independent audit, days after the first day', usualCalendar.firstAuditDays],
  ['Independent audits in the first year', usualCalendar.auditsInFirstYear],
  ['Daily monitoring, days', usualCalendar.dailyDays],
  ['Review of a month, days after its end', usualCalendar.monthlyAfter],
  ['Review of a quarter, days after its end', usualCalendar.quarterlyAfter],
  ['To report and return an overpayment, days', usualCalendar.overpaymentDays],
  ['Suspended by an investigation at most, days', usualCalendar.suspendedDays],
  [
    'Answer to a query, business hours: concurrent, retrospective, after billing',
    [answerHours.concurrent, answerHours.retrospective, answerHours['post-bill']].join(', '),
  ],
  ['Rungs of escalation, business hours', Object.values(rungHours).join(', ')],
  ['Reminder, business hours', reminders.join(', ')],
  ['Look at a new denial, business days', defaultNumbers.lookDays],
  ['Root cause of a denial, business days', defaultNumbers.rootCauseDays],
  ['Rework of a denial, business days', defaultNumbers.reworkDays],
  ['Ask the payer after, business days', defaultNumbers.followUpDays],
  [
    'A pattern: denials of one kind, within days',
    `${defaultNumbers.clusterCount}, ${defaultNumbers.clusterDays}`,
  ],
  ['Charts that both have coded', usualCharts],
  ['Weeks of relaxed targets', usualRelaxedWeeks],
  ['Weight of the price in an evaluation, at most', usualPriceCap],
  ['Years that charts are kept', leastYears],
  ['Fewest charts of a figure that is not grey', fewestCases],
  ['Points of a finding: critical, major, minor, advisory', Object.values(defaultPoints.severity).join(', ')],
  ['A coder is new for, days', newCoderDays],
  ['People are told of a breach within, calendar days', breachDays],
  [
    'Account not used, invitation open, access reviewed, days',
    [unusedAfter, invitedAfter, reviewEvery].join(', '),
  ],
  [
    'The end of an agreement, of a contract’s notice is told, days before',
    `${expiryWarning}, ${noticeReminder}`,
  ],
])('%s: %s', (figure, value) => {
  expect(said(figure)).toBe(String(value));
});

test('says under how many days of parallel coding a reason is asked', () => {
  expect(rows.find(([name]) => name === 'Days of parallel coding')?.[3]).toContain(
    `under ${shortestParallel}`,
  );
});
