// Remittances and lists of denials, taken in: what they deny, whose chart it is, what reversals take back, and that a file
// with a fault, or one that was taken before, leaves nothing behind.

import { expect, test } from 'vitest';
import { write835 } from '../../../lib/demo/oversight/write-835.ts';
import { suggestedColumns } from '../../../lib/oversight/denials/csv-denials.ts';
import type { Remittance } from '../../../lib/oversight/remittance/remittance.ts';
import {
  adjusted,
  remitClaim,
  remitLine,
  remittanceOf,
  reversalOf,
} from '../../fixtures/oversight/remittances.ts';
import {
  codedChart,
  importRefused,
  importRemittances,
  listed,
  meridian,
  one,
  taking,
} from './denials-steps.ts';
import { onBothDatabases } from './harness.ts';
import { rowsOf, take, taken } from './operations-steps.ts';

const denied = (number: string, code = '9Z901', carc = '97', amount = 8_000) =>
  remitClaim(number, [remitLine(1, code, amount, [adjusted('CO', carc, amount)], { remarks: ['M15'] })], {
    status: '4',
  });

onBothDatabases('importing remittances', (backend) => {
  const tables = ['remittance', 'remit_claim', 'remit_line', 'remit_adjustment', 'denial', 'denial_step'];

  test('calls a payer what the coded charts call it, however the payer writes itself', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    await codedChart(backend, analyst, 'E-2', { payer: 'Summit PPO' });
    await importRemittances(
      backend,
      analyst,
      { ...remittanceOf([denied('E-2')]), payer: 'SUMMIT  PPO' },
      { ...remittanceOf([denied('E-3')]), payer: 'Other Plan', trace: 'T-9' },
      { ...remittanceOf([denied('E-4')]), payer: 'OTHER PLAN', trace: 'T-10' },
    );
    const { rows } = await listed(analyst);
    expect(rows.map(({ payer }) => payer)).toEqual(['Summit PPO', 'Other Plan', 'Other Plan']);
  });

  test('keeps payments, claims, lines and adjustments as cents, and makes denials of what is denied', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    await codedChart(backend, analyst, 'E-2');
    const paid = remitClaim('E-1', [
      remitLine(1, 'G0463', 12_000, [adjusted('CO', '45', 2_010), adjusted('PR', '1', 990)]),
      remitLine(2, '9Z902', 4_000, [adjusted('CO', '16', 4_000)], { remarks: ['M76'] }),
    ]);
    const counts = await importRemittances(backend, analyst, remittanceOf([paid, denied('E-2')]));
    expect(counts).toEqual({
      remittances: 1,
      claims: 2,
      lines: 3,
      denials: 2,
      coding: 2,
      reversals: 0,
      unmatchedReversals: 0,
    });
    const adjustments = await rowsOf<{ amount: number }>(backend, analyst, 'remit_adjustment', 'n, line, at');
    expect(adjustments.map(({ amount }) => amount)).toEqual([2_010, 990, 4_000, 8_000]);
    const { rows } = await listed(analyst);
    expect(rows).toMatchObject([
      // Five business days from Monday, 5 January: nothing is without an owner and a day.
      {
        number: 'E-1',
        code: '9Z902',
        claimDenied: false,
        vendor: null,
        owner: analyst.person.id,
        dueOn: '2026-01-12',
      },
      {
        number: 'E-2',
        code: '9Z901',
        claimDenied: true,
        vendor: meridian,
        coder: 'Priya Raman, CPC',
        source: 'vendor',
      },
    ]);
    const told = await one(analyst, rows[0]!.id);
    expect(told.remittance).toMatchObject({ trace: 'T-1001', charge: 16_000, paid: 9_000, status: '1' });
    expect(told.remittance?.lines.map(({ paid: line, remarks }) => [line, remarks])).toEqual([
      [9_000, []],
      [0, ['M76']],
    ]);
  });

  test('of charts of two facilities with one number says nothing of either', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    await codedChart(backend, analyst, 'E-1');
    await codedChart(backend, analyst, 'E-1', { facility: 'Lakeshore Specialty Clinic' });
    await importRemittances(backend, analyst, remittanceOf([denied('E-1')]));
    expect((await listed(analyst)).rows).toMatchObject([{ vendor: null, facility: null, source: 'unknown' }]);
  });

  test('refuses the same file, and the same remittance in another file, whole', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const first = remittanceOf([denied('E-1')]);
    await importRemittances(backend, analyst, first);
    expect(await importRefused(backend, analyst, write835([first]))).toEqual(['already-imported']);
    const other = remittanceOf([denied('E-9')], { trace: 'T-2' });
    const before = await Promise.all(tables.map((table) => rowsOf(backend, analyst, table, '1, 2, 3')));
    expect(await importRefused(backend, analyst, write835([other, first]))).toEqual([
      ': The remittance T-1001 of Medicare Part B, 2026-05-04, was imported before.',
    ]);
    expect(await importRefused(backend, analyst, write835([other, other]))).toEqual([
      ': The remittance T-2 of Medicare Part B, 2026-05-04, stands twice in the file.',
    ]);
    expect(await Promise.all(tables.map((table) => rowsOf(backend, analyst, table, '1, 2, 3')))).toEqual(
      before,
    );
  });

  test('refuses what does not balance by segment and claim, and keeps nothing of it', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const wrong = remittanceOf([{ ...denied('E-77'), charge: 8_001 }], { trace: 'T-2' });
    const problems = await importRefused(backend, analyst, write835([remittanceOf([denied('E-1')]), wrong]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^segment \d+ \(CLP\): Claim E-77: the charge 80\.01 less all adjustments 80\.00/,
    );
    for (const table of [...tables, 'operations_import', 'operations_part'])
      expect([table, await rowsOf(backend, analyst, table, '1')]).toEqual([table, []]);
  });

  test('is for roles that import, and for accounts without limits', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const auditor = await backend.newPerson(analyst.person.organisation, 'qa-auditor');
    const text = write835([remittanceOf([denied('E-1')])]);
    await expect(take(backend, auditor, 'a', text, { kind: 'remittances-835' })).rejects.toThrow('403');
  });

  test('a reversal takes back the denial; the corrected claim counts once', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const first = denied('E-1');
    await importRemittances(backend, analyst, remittanceOf([first, denied('E-2')]));
    const corrected = remitClaim('E-1', [remitLine(1, '9Z901', 8_000, [adjusted('CO', '45', 1_000)])], {
      payerClaim: first.payerClaim,
    });
    const next = remittanceOf([reversalOf(first), corrected], { trace: 'T-2', paidOn: '2026-06-01' });
    expect(await importRemittances(backend, analyst, next)).toMatchObject({ denials: 0, reversals: 1 });
    const { rows } = await listed(analyst);
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      ['E-1', 'reversed'],
      ['E-2', 'open'],
    ]);
    const claims = await rowsOf<{ charge: number; paid: number; reversed: boolean; status: string }>(
      backend,
      analyst,
      'remit_claim',
      'remittance, n',
    );
    // What stands of E-1 nets to the corrected claim: 80.00 charged once, 70.00 paid.
    const standing = claims.filter(({ reversed, status }) => !reversed && status !== '22');
    expect(standing.map(({ charge, paid }) => [charge, paid]).sort()).toEqual([
      [8_000, 0],
      [8_000, 7_000],
    ]);
    const { steps } = await one(analyst, rows[0]!.id);
    expect(steps.map(({ step }) => step)).toEqual(['opened', 'reversed']);
    expect(steps[1]?.detail).toMatchObject({ corrected: true, paid: 7_000 });
  });

  test('a denial that was resubmitted learns its outcome, and denied again keeps its owner', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const { id: other } = (await backend.newPerson(analyst.person.organisation, 'denial-analyst')).person;
    const first = [denied('E-1', '9Z901', '16'), denied('E-2', '9Z901', '16')];
    await importRemittances(backend, analyst, remittanceOf(first));
    for (const row of (await listed(analyst)).rows) {
      const assigned = await taking(analyst, row, { step: 'assign', owner: other, dueOn: '2026-01-09' });
      const reworked = await taking(analyst, assigned, {
        step: 'rework',
        reworkOwner: other,
        costBearer: 'client',
        why: 'In the house.',
        dueOn: '2026-01-20',
      });
      await taking(analyst, reworked, { step: 'resubmit', hours: 1, note: '' });
    }
    const paid = remitClaim('E-1', [remitLine(1, '9Z901', 8_000)]);
    const again = [reversalOf(first[0]!), paid, reversalOf(first[1]!), denied('E-2', '9Z901', '16')];
    const next = remittanceOf(again, { trace: 'T-2', paidOn: '2026-06-01' });
    expect(await importRemittances(backend, analyst, next)).toMatchObject({ denials: 1, reversals: 2 });
    const { rows } = await listed(analyst);
    // Of one number they stand in any order.
    expect(
      new Set(rows.map(({ number, state, outcome, owner }) => [number, state, outcome, owner].join())),
    ).toEqual(new Set([`E-1,reversed,paid,${other}`, `E-2,open,,${other}`, `E-2,reversed,upheld,${other}`]));
  });

  test('a reversal of what is not known is counted as such', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const counts = await importRemittances(backend, analyst, remittanceOf([reversalOf(denied('E-1'))]));
    expect(counts).toMatchObject({ reversals: 0, unmatchedReversals: 1, denials: 0 });
  });

  test('is seen by its own organisation alone', async () => {
    const ours = await backend.newOrganisation('denial-analyst');
    const theirs = await backend.newOrganisation('denial-analyst');
    await importRemittances(backend, ours, remittanceOf([denied('E-1')]));
    expect((await listed(theirs)).rows).toEqual([]);
    const same: Remittance = remittanceOf([denied('E-1')]);
    expect(await importRemittances(backend, theirs, same)).toMatchObject({ denials: 1 });
  });

  test('of a list in CSV makes denials too, once each', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const head = 'Account,Payer,Date,Amount,Reason,Code,Vendor';
    const columns = suggestedColumns(head.split(','));
    const what = { kind: 'denials-csv', delimiter: ',', dates: 'year-month-day', columns } as const;
    const line = `E-1,Summit PPO,2026-05-04,80.00,CO-97,9Z901,${meridian}`;
    const told = await taken(backend, analyst, 'denials.csv', `${head}\n${line}\n`, what);
    expect(told.taken?.counts).toEqual({ denials: 1, coding: 1 });
    expect((await listed(analyst)).rows).toMatchObject([
      { number: 'E-1', amount: 8_000, carc: '97', vendor: meridian, source: 'vendor', attributed: 'coding' },
    ]);
    const more = `${head}\nE-2,Summit PPO,2026-05-04,80.00,CO-97,9Z901,\n${line}\n`;
    const again = await taken(backend, analyst, 'more.csv', more, what);
    expect([again.taken, again.problems]).toEqual([
      null,
      [{ where: 'line 3', why: 'The denial of E-1 was imported before.' }],
    ]);
    expect((await listed(analyst)).rows).toHaveLength(1);
  });
});
