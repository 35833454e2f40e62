// Coded charts and claims at the backend: kept, replaced, tied to each other whichever comes first, and told of how claims fared.

import { expect, test } from 'vitest';
import type { StatusMapping } from '../../../lib/model/oversight/status-mapping.ts';
import { vendorUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import {
  institutionalFile,
  manyClaims,
  professionalFile,
  write837,
} from '../../fixtures/oversight/claims-837.ts';
import { chartHeadings, chartRows, chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { rowsOf, take, taken } from './operations-steps.ts';
import { changeOf } from './review-changes.ts';

const vendor = 'Meridian Coding Partners';
const charts = { kind: 'coded-charts', vendor, mapping: chartsMapping } as const;
const claims = { kind: 'claims-837' } as const;
const status = {
  kind: 'claims-csv',
  mapping: {
    columns: { number: 'Claim', submittedOn: 'Sent', status: 'Status', cause: 'Cause', why: 'Reason' },
    delimiter: ',',
    dates: 'year-month-day',
  } satisfies StatusMapping,
} as const;

interface ClaimRow {
  number: string;
  frequency: string;
  charge: number;
  chart: string | null;
  vendor: string | null;
  source: string;
  coder: string | null;
  specialty: string | null;
  facility: string | null;
  clean: boolean | null;
  unclean_cause: string | null;
  unclean_why: string;
  diagnoses: string;
}

onBothDatabases('imports', (backend) => {
  const leader = () => backend.newOrganisation('revenue-cycle-leader');
  const claimRows = (caller: Caller) => rowsOf<ClaimRow>(backend, caller, 'claim', 'number, submitted_on');

  test('coded charts are kept with their codes, and the list says how the vendor’s next file is read', async () => {
    const caller = await leader();
    const told = await taken(backend, caller, 'meridian.csv', chartsCsv, charts);
    expect(told.taken?.counts).toEqual({ charts: 4, replaced: 0, codes: 8, linked: 0 });
    expect(told.imports[0]).toMatchObject({
      kind: 'coded-charts',
      vendor,
      options: { mapping: chartsMapping },
    });
    const rows = await rowsOf<Record<string, unknown>>(backend, caller, 'coded_chart', 'number');
    expect(rows.map((row) => [row.number, row.vendor, row.coder, row.class, row.delivery])).toEqual([
      ['A1001', vendor, 'Raman, Priya', 'standard', 'sftp'],
      ['A1002', vendor, 'Quintero, Luis', 'complex', 'ehr'],
      ['A1003', vendor, 'Quintero, Luis', 'complex', 'ehr'],
      ['A1004', vendor, null, 'urgent', 'web'],
    ]);
    expect(rows[0]).toMatchObject({
      received_at: Date.parse('2026-11-01T14:00:00Z'),
      returned_at: Date.parse('2026-11-02T15:15:00Z'),
    });
    const codes = await rowsOf<{ code: string; modifiers: string }>(
      backend,
      caller,
      'chart_code',
      'chart, line',
    );
    expect(codes.map(({ code }) => code).sort()).toEqual(
      ['93000', '99214', '99284', '99285', 'E11.22', 'N18.31', 'S52.501A', 'S52.502A'].sort(),
    );
    expect(codes.find(({ code }) => code === '99214')?.modifiers).toBe('25');
  });

  test('a later file replaces what it says again; a stage that it does not tell stays', async () => {
    const caller = await leader();
    await taken(backend, caller, 'one.csv', chartsCsv, charts);
    const later = [
      chartHeadings,
      chartRows[0]!
        .replace('2026-11-03', '')
        .replace('E11.22; N18.31', 'E11.9')
        .replace('Raman, Priya', 'Beller, Tom'),
    ].join('\n');
    const told = await taken(backend, caller, 'two.csv', later, charts);
    expect(told.taken?.counts).toEqual({ charts: 1, replaced: 1, codes: 3, linked: 0 });
    const [row] = await rowsOf<Record<string, unknown>>(backend, caller, 'coded_chart', 'number');
    expect(row).toMatchObject({
      coder: 'Beller, Tom',
      billed_at: Date.parse('2026-11-03T06:00:00Z'),
      import: told.taken?.id,
    });
    const codes = await rowsOf<{ code: string; chart: string }>(backend, caller, 'chart_code', 'chart, line');
    expect(codes.filter(({ chart }) => chart === row?.id).map(({ code }) => code)).toEqual([
      'E11.9',
      '99214',
      '93000',
    ]);
  });

  test('a file with rows that cannot be read is refused with them, and nothing of it is kept', async () => {
    const caller = await leader();
    const told = await taken(backend, caller, 'bad.csv', chartsCsv.replace('urgent', 'whenever'), charts);
    expect(told.problems).toEqual([
      { where: 'line 5, column “Class”', why: '“whenever” is none of: standard, complex, urgent.' },
    ]);
    expect(await rowsOf(backend, caller, 'coded_chart', 'number')).toEqual([]);
  });

  test.each(['charts first', 'claims first'])(
    'claims are tied to charts by their number: %s',
    async (order) => {
      const caller = await leader();
      const file = write837(professionalFile);
      const bringCharts = () => taken(backend, caller, 'meridian.csv', chartsCsv, charts);
      if (order === 'charts first') await bringCharts();
      const told = await taken(backend, caller, 'november.837', file, claims);
      const after = order === 'charts first' ? told : await bringCharts();
      expect(after.taken?.counts.linked).toBe(2);
      expect(await claimRows(caller)).toMatchObject([
        {
          number: 'A1001',
          vendor,
          source: 'vendor',
          coder: 'Raman, Priya',
          specialty: 'cardiology',
          charge: 31_050,
        },
        {
          number: 'A1002',
          vendor,
          source: 'vendor',
          coder: 'Quintero, Luis',
          facility: 'Lakeside Clinic',
          frequency: '7',
        },
      ]);
      const lines = await rowsOf<Record<string, unknown>>(backend, caller, 'claim_line', 'code');
      expect(
        lines.map(({ code, modifiers, pointers, control, charge }) => [
          code,
          modifiers,
          pointers,
          control,
          charge,
        ]),
      ).toEqual([
        ['9Z901', '25', '1 2', 'L1', 21_000],
        ['9Z902', '', '3', null, 10_050],
        ['9Z903', '', '1', null, 9_500],
      ]);
    },
  );

  test('a number that two facilities have is tied by the facility, or not at all', async () => {
    const caller = await leader();
    const twice = [
      chartHeadings,
      chartRows[0],
      chartRows[0]!.replace('Lakeside Clinic', 'Hillside Clinic'),
    ].join('\n');
    await taken(backend, caller, 'two.csv', twice, charts);
    const [first] = professionalFile.claims;
    const { facility: _, ...nowhere } = first!;
    await taken(backend, caller, 'a.837', write837({ ...professionalFile, claims: [nowhere] }), claims);
    await taken(
      backend,
      caller,
      'b.837',
      write837({ ...professionalFile, day: '20261104', claims: [first!] }),
      claims,
    );
    expect((await claimRows(caller)).map(({ chart }) => chart === null)).toEqual([true, false]);
  });

  test('a claim that was imported with another file, or stands twice in this one, is not taken again', async () => {
    const caller = await leader();
    await taken(backend, caller, 'one.837', write837(professionalFile), claims);
    const more = {
      ...professionalFile,
      claims: [professionalFile.claims[1]!, ...manyClaims(1).claims, ...manyClaims(1).claims],
    };
    const told = await taken(backend, caller, 'two.837', write837(more), claims);
    expect(told.problems.map(({ why }) => why)).toEqual([
      'Claim A1002 of 2026-11-03 was imported with another file.',
      expect.stringMatching(
        /^Claim M000001 of 2026-11-03 stands twice in the file, first at segment \d+ \(CLM\)\.$/,
      ),
    ]);
    expect(await claimRows(caller)).toHaveLength(2);
  });

  test('how claims fared is said of the first submission, or of the day that is named', async () => {
    const caller = await leader();
    await taken(backend, caller, 'one.837', write837(professionalFile), claims);
    await taken(backend, caller, 'two.837', write837({ ...professionalFile, day: '20261110' }), claims);
    const text =
      'Claim,Sent,Status,Cause,Reason\nA1001,,A7,coding,Invalid modifier\nA1002,2026-11-10,A2,,\nX9,,A2,,\n';
    const told = await taken(backend, caller, 'status.csv', text, status);
    expect(told.taken?.counts).toEqual({ statuses: 3, unclean: 1, unknown: 1 });
    expect(
      (await claimRows(caller)).map(({ number, clean, unclean_cause, unclean_why }) => [
        number,
        clean,
        unclean_cause,
        unclean_why,
      ]),
    ).toEqual([
      ['A1001', false, 'coding', 'Invalid modifier'],
      ['A1001', null, null, ''],
      ['A1002', null, null, ''],
      ['A1002', true, null, ''],
    ]);
  });

  test('institutional claims and a FHIR bundle come into the same tables', async () => {
    const caller = await leader();
    await taken(backend, caller, 'hospital.837', write837(institutionalFile), claims);
    const claim = {
      resourceType: 'Claim',
      status: 'active',
      use: 'claim',
      type: { coding: [{ code: 'professional' }] },
      identifier: [{ value: 'F1' }],
      created: '2026-11-03',
      provider: { display: 'Lakeside' },
      total: { value: 12 },
      item: [{ sequence: 1, productOrService: { coding: [{ code: '9Z901' }] }, net: { value: 12 } }],
    };
    const bundle = JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: claim }] });
    await taken(backend, caller, 'bundle.json', bundle, { kind: 'claims-fhir' });
    const rows = await claimRows(caller);
    expect(rows.map(({ number, charge }) => [number, charge])).toEqual([
      ['F1', 1200],
      ['H2001', 1_250_000],
    ]);
    expect(JSON.parse(rows[1]!.diagnoses)).toEqual([
      { kind: 'principal', code: 'J18.9', poa: 'Y' },
      { kind: 'other', code: 'I50.23', poa: 'N' },
    ]);
  });

  test('nothing of a vendor is taken without an agreement in force; what the house coded is', async () => {
    const caller = await leader();
    const made = { madeBy: caller.person.id, madeAt: backend.time, removed: false };
    const vendorId = backend.id();
    const [registered] = await caller.push([
      changeOf('vendor', vendorId, {
        ...vendorUnsaid,
        name: vendor,
        status: 'contracted',
        owner: caller.person.id,
        ...made,
      }),
    ]);
    expect(registered?.outcome).toBe('kept');
    const refused = await refusal(await take(backend, caller, 'meridian.csv', chartsCsv, charts));
    expect(refused).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    expect(await rowsOf(backend, caller, 'coded_chart', 'number')).toEqual([]);
    await taken(backend, caller, 'house.csv', chartsCsv.replaceAll('A100', 'H100'), {
      ...charts,
      vendor: null,
    });
    const [agreed] = await caller.push([
      changeOf('vendor-agreement', backend.id(), {
        vendorId,
        kind: 'baa',
        title: 'Business associate agreement',
        signedOn: '2025-01-02',
        from: '2025-01-02',
        to: null,
        scope: '',
        document: null,
        endedOn: null,
        endReason: '',
        ...made,
      }),
    ]);
    expect(agreed?.outcome).toBe('kept');
    expect((await taken(backend, caller, 'meridian.csv', chartsCsv, charts)).taken?.counts.charts).toBe(4);
  });
});
