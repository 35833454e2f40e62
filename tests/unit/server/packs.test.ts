// Packs on the backend: made from one action, frozen, the same bytes each time, and given to whoever may have them.

import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { Agreement } from '../../../lib/model/oversight/agreement.ts';
import { type PacksAnswer, type PacksAsked, packsAnswer } from '../../../lib/model/oversight/pack.ts';
import type { Role } from '../../../lib/model/person.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { factsKeeper } from '../../../lib/server/oversight/measures/facts-of.ts';
import { figuresFrom } from '../../../lib/server/oversight/packs/figures-source.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { baaChange, type Figures, someFigures, useFigures, vendorChange } from './pack-figures.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };
const vendor = 'Meridian Coding Partners';
const make = { act: 'make', kind: 'monthly', vendor, period: november } as const;

onBothDatabases('packs', (backend) => {
  let figures: Figures;
  beforeEach(() => {
    figures = someFigures();
    useFigures(backend, figures);
    backend.time = Date.UTC(2026, 11, 4, 15);
  });
  const ask = (caller: Caller, asked: PacksAsked) => caller.send('POST', '/v1/oversight/packs', asked);
  const told = async (caller: Caller, asked: PacksAsked): Promise<PacksAnswer> => {
    const answer = await ask(caller, asked);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return packsAnswer.parse(await answer.json());
  };
  const bytesOf = async (caller: Caller, id: string, format: 'pdf' | 'xlsx' | 'csv' | 'html') => {
    const { file } = await told(caller, { act: 'file', id, format });
    return Buffer.from(file!.base64, 'base64');
  };
  async function start(role: Role = 'revenue-cycle-leader', agreement: Partial<Agreement> = {}) {
    const leader = await backend.newOrganisation(role);
    const registered = vendorChange(backend, leader);
    const agreed = baaChange(backend, leader, registered, agreement);
    expect(codes(await leader.push([registered, agreed]))).toEqual([null, null]);
    return leader;
  }

  test('are made from one action, of the vendor by specialty and coder, with twelve months', async () => {
    const leader = await start();
    expect((await told(leader, { act: 'look' })).vendors).toEqual([vendor]);
    const { made, packs } = await told(leader, make);
    expect(packs).toMatchObject([
      { id: made, vendor, kind: 'monthly', period: november, madeBy: 'Tester', missing: [] },
    ]);
    expect(figures.asked).toEqual([
      { period: november, filters: { vendor }, by: 'specialty', and: 'coder' },
      { period: november, filters: { vendor }, by: 'coder', and: null },
      { period: { from: '2025-12-01', to: '2026-11-30' }, filters: { vendor }, by: null, and: null },
    ]);
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });

  test('give the same bytes again, whatever the figures and the time have become', async () => {
    const leader = await start();
    const { made } = await told(leader, make);
    const digest = async (format: 'pdf' | 'xlsx' | 'csv' | 'html') =>
      createHash('sha256')
        .update(await bytesOf(leader, made!, format))
        .digest('hex');
    const formats = ['pdf', 'xlsx', 'csv', 'html'] as const;
    const before = await Promise.all(formats.map(digest));
    figures.seed = 99;
    // ZIP files tell times by two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await Promise.all(formats.map(digest))).toEqual(before);
    expect(new Set(before).size).toBe(4);
    const second = await told(leader, make);
    expect(second.packs).toHaveLength(2);
    expect(second.packs[0]!.digest).not.toBe(second.packs[1]!.digest);
  });

  test('are files of their kind: a tagged PDF with its title, a workbook with numbers, safe text', async () => {
    const leader = await start();
    const { made } = await told(leader, make);
    const pdf = (await bytesOf(leader, made!, 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of [
      '/StructTreeRoot',
      '/Marked true',
      '/Lang (en-US)',
      '/DisplayDocTitle true',
      '/FontFile2',
    ])
      expect(pdf).toContain(part);
    const sheets = unzipSync(await bytesOf(leader, made!, 'xlsx'));
    const text = (name: string) => new TextDecoder().decode(sheets[name]);
    expect(text('xl/workbook.xml').match(/<sheet /g)).toHaveLength(8);
    // Rows that stay in sight, and a share as a number in per cent.
    expect(text('xl/worksheets/sheet3.xml')).toContain('state="frozen"');
    expect(text('xl/worksheets/sheet3.xml')).toMatch(/<c r="C3"[^>]*><v>0\.\d+<\/v><\/c>/);
    expect(text('xl/styles.xml')).toContain('0.0%');
    expect(text('xl/worksheets/sheet3.xml')).not.toContain('<f>');
    const csv = (await bytesOf(leader, made!, 'csv')).toString('utf8');
    expect(csv.startsWith('\uFEFF"Monthly review of coding')).toBe(true);
    expect(csv).toContain('Đặng Thị Hương');
  });

  test('without all seven measures of the minimum are incomplete, and say which and why', async () => {
    const leader = await start();
    const whole = figures.makeScorecard;
    figures.makeScorecard = async (...asked) => {
      const made = await whole(...asked);
      const all = { ...made.all, figures: made.all.figures.filter(({ measure }) => measure !== 'turnover') };
      return { ...made, all };
    };
    const { packs, made } = await told(leader, make);
    expect(packs[0]!.missing).toEqual([{ measure: 'turnover', why: expect.stringMatching(/^No coder/) }]);
    expect((await bytesOf(leader, made!, 'csv')).toString('utf8')).toContain('Incomplete: 1 of the seven');
  });

  test('of the workspace’s own figures define every measure, and say what nothing was imported for', async () => {
    const leader = await start();
    useFigures(backend, figuresFrom(factsKeeper()));
    const { packs, made } = await told(leader, make);
    const missing = packs[0]!.missing.map(({ measure }) => measure);
    expect(missing).toEqual(
      expect.arrayContaining(['accuracy', 'turnaround', 'coding-denial-rate', 'clean-claim-rate']),
    );
    const csv = (await bytesOf(leader, made!, 'csv')).toString('utf8');
    expect(csv).toContain(`Incomplete: ${missing.length} of the seven`);
    expect(csv).toContain('codes agreed with, revised and omitted (code over code)');
  });

  test.each([
    ['qa-auditor', true, false],
    ['cdi-coordinator', true, false],
    ['denial-analyst', true, false],
    ['compliance-officer', true, true],
    ['revenue-cycle-leader', true, true],
    ['administrator', true, true],
    ['vendor-liaison', false, false],
    ['vendor-coder', false, false],
    ['provider', false, false],
  ] as const)('a %s reads them: %s, makes them: %s', async (role, reads, makes) => {
    const leader = await start();
    const { made } = await told(leader, make);
    const other = await backend.newPerson(leader.person.organisation, role);
    const statuses = await Promise.all(
      [{ act: 'look' }, { act: 'file', id: made!, format: 'csv' }, make].map(
        async (asked) => (await ask(other, asked as PacksAsked)).status,
      ),
    );
    // People of a vendor whom nobody said to be covered are not even signed in.
    expect(statuses.map((status) => status === 200)).toEqual([reads, reads, makes]);
    expect(statuses.filter((status) => ![200, 401, 403].includes(status))).toEqual([]);
  });

  test('are of all of a vendor: limits to facilities or other vendors keep them away', async () => {
    const leader = await start();
    const { made } = await told(leader, make);
    const { organisation } = leader.person;
    const limited = async (limits: object) => {
      const other = await backend.newPerson(organisation, 'revenue-cycle-leader');
      await inOrganisation(backend.database, organisation, (queries) =>
        queries.query('update person set limits = $3 where organisation = $1 and id = $2', [
          organisation,
          other.person.id,
          JSON.stringify(limits),
        ]),
      );
      return other;
    };
    const own = await limited({ facilities: [], vendors: ['MERIDIAN coding partners'] });
    expect((await told(own, { act: 'look' })).packs).toHaveLength(1);
    for (const limits of [
      { facilities: ['North'], vendors: [] },
      { facilities: [], vendors: ['Northgate'] },
    ]) {
      const other = await limited(limits);
      expect(await told(other, { act: 'look' })).toMatchObject({ packs: [], vendors: [] });
      const file = await refusal(await ask(other, { act: 'file', id: made!, format: 'pdf' }));
      expect(file.fault.code).toBe('unknown-pack');
      expect((await refusal(await ask(other, make))).fault.code).toBe('outside-limits');
    }
    const stranger = await start();
    expect((await ask(stranger, { act: 'file', id: made!, format: 'pdf' })).status).toBe(404);
  });

  test('are of whole periods that have begun, and of nothing else', async () => {
    const leader = await start();
    for (const period of [
      { from: '2026-11-02', to: '2026-11-30' },
      { from: '2026-11-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-01-31' },
    ])
      expect((await refusal(await ask(leader, { ...make, period }))).fault.code).toBe('open-period');
    expect((await ask(leader, { ...make, period: { from: 'x', to: '' } })).status).toBe(400);
    expect((await told(leader, { act: 'look' })).packs).toEqual([]);
  });

  test('are handed on only while an agreement with the vendor is in force', async () => {
    const leader = await start('revenue-cycle-leader', { endedOn: '2026-12-03', endReason: 'Ended.' });
    const { made, packs } = await told(leader, make);
    expect(packs).toHaveLength(1);
    for (const format of ['pdf', 'xlsx', 'csv', 'html'] as const) {
      const { status, fault } = await refusal(await ask(leader, { act: 'file', id: made!, format }));
      expect([status, fault.code]).toEqual([403, 'no-baa']);
    }
  });

  test('never change: the role that the backend works under may add and read, and one that was changed is given to nobody', async () => {
    const leader = await start();
    const { made } = await told(leader, make);
    const { organisation } = leader.person;
    for (const statement of ["update pack set kind = 'quarterly'", 'delete from pack'])
      await expect(
        inOrganisation(backend.database, organisation, (queries) => queries.query(statement)),
      ).rejects.toThrow(/permission denied/);
    await backend.database.transaction((queries) =>
      queries.query(`update pack set content = replace(content, 'Tester', 'Another') where id = $1`, [made!]),
    );
    expect((await ask(leader, { act: 'file', id: made!, format: 'csv' })).status).toBe(503);
  });

  test('say who made, read and saved them in the trail', async () => {
    const leader = await start();
    const { made } = await told(leader, make);
    await bytesOf(leader, made!, 'csv');
    const rows = await backend.database.transaction((queries) =>
      queries.query<{ detail: string }>(
        `select detail from access_log where organisation = $1 and act = 'oversight' order by position`,
        [leader.person.organisation],
      ),
    );
    expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([
      { act: 'packs', step: 'make', vendor, from: '2026-11-01', kind: 'monthly' },
      { act: 'packs', step: 'file', pack: made, format: 'csv' },
    ]);
  });
});
