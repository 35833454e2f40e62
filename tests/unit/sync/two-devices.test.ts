// One person at two devices, of which one has not heard of the other yet: what the second starts with
// must not wipe out what was decided at the first.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/model/finding.ts';
import {
  describeChart,
  describeFinding,
  judge,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../../lib/store/commands/review.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, chartOf, keys, threeLines, verdict } from '../store/charts.ts';
import { type Device, newDevice } from '../store/device.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let office: Device;
let home: Device;

beforeEach(() => {
  backend = new PureBackend();
  office = newDevice({ name: 'office' });
  home = newDevice({ name: 'home' });
});

const sync = async (...devices: Device[]) => {
  for (const { db, writer } of devices) {
    const transport = pureTransport(backend, writer.person);
    expect(await exchange(db, transport, writer.now, new AbortController().signal)).toBe('ok');
  }
};
const judged = (device: Device, page = chart, ...judgements: ReturnType<typeof verdict>[]) =>
  judge(device.db, device.writer, page, judgements);
const view = async (device: Device) => reviewView(device.db, await reviewIds(chart, 'ada'));

const words = {
  category: 'clinical-validity',
  severity: 'critical',
  rootCause: 'coder',
  rationale: 'Troponins stayed flat.',
  evidence: [{ kind: 'absent', id: 'e1', lookedIn: 'Laboratory results', takenAt: 1 }],
} satisfies Partial<Finding>;

describe('a finding described at the office', () => {
  it('keeps its words and evidence when the line is judged anew at home before hearing of it', async () => {
    await judged(office, chart, verdict(keys.first, 'delete'));
    const [finding] = (await view(office)).findings;
    await describeFinding(office.db, office.writer, finding!.worksheetId!, finding!.id, words);
    await sync(office);
    await judged(home, chart, verdict(keys.first, 'revise', 'I20.0'));
    await sync(home, office);
    for (const device of [office, home]) {
      const { verdicts, findings } = await view(device);
      expect(verdicts).toMatchObject([{ disposition: 'revise', auditor: { code: 'I20.0' } }]);
      expect(findings).toMatchObject([{ ...words, removed: false, conflicts: [] }]);
    }
  });

  it('comes back with its words when it was removed at the office and the line is disagreed with at home', async () => {
    await judged(office, chart, verdict(keys.first, 'delete'));
    const [finding] = (await view(office)).findings;
    await describeFinding(office.db, office.writer, finding!.worksheetId!, finding!.id, words);
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(home);
    expect((await view(home)).findings).toMatchObject([{ ...words, removed: false }]);
  });

  it('takes the words written at home once they are written there', async () => {
    await judged(office, chart, verdict(keys.first, 'delete'));
    await judged(home, chart, verdict(keys.first, 'delete'));
    const [finding] = (await view(home)).findings;
    await describeFinding(home.db, home.writer, finding!.worksheetId!, finding!.id, words);
    await sync(office, home, office);
    for (const device of [office, home]) expect((await view(device)).findings).toMatchObject([words]);
  });
});

describe('a verdict given at both', () => {
  it('is the one the server took last, whole: no code of the other stays behind', async () => {
    await judged(office, chart, verdict(keys.first, 'revise', 'I20.0'));
    await sync(office);
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(home, office);
    for (const device of [office, home])
      expect((await view(device)).verdicts).toMatchObject([{ disposition: 'delete', auditor: null }]);
  });
});

describe('the day of billing', () => {
  const billedOn = async (device: Device) => (await view(device)).worksheet?.billedOn;

  it('said at home stands, though the review had begun at the office before home heard of it', async () => {
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    await describeChart(home.db, home.writer, chart, { billedOn: '2026-03-10' });
    await sync(home, office);
    for (const device of [office, home]) expect(await billedOn(device)).toBe('2026-03-10');
  });

  it('is taken back with what it replaced', async () => {
    await describeChart(home.db, home.writer, chart, { billedOn: '2026-03-10' });
    const done = await describeChart(home.db, home.writer, chart, { billedOn: '2026-03-12' });
    if (!done.ok) throw new Error(done.error.happened);
    const { worksheetId } = await reviewIds(chart, 'ada');
    await undoEdits(home.db, home.writer, worksheetId, done.value.undo);
    expect(await billedOn(home)).toBe('2026-03-10');
  });

  it('is refused where it is no date', async () => {
    const done = await describeChart(home.db, home.writer, chart, { billedOn: '3/10/26' });
    expect(done).toMatchObject({ ok: false, error: { code: 'not-valid' } });
  });
});

describe('an encounter read at the office', () => {
  it('keeps what the page at home does not show, and takes what it shows differently', async () => {
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    const page = chartOf({ coder: null, specialty: null, payer: 'Aetna' });
    await judged(home, page, verdict(keys.second, 'agree'));
    await sync(home, office);
    for (const device of [office, home])
      expect((await view(device)).encounter).toMatchObject({
        coder: 'Priya Raman, CPC',
        specialty: 'Cardiology',
        payer: 'Aetna',
      });
  });

  it('keeps it as well when another person’s page shows less', async () => {
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    const bea = newDevice({ person: 'bea', name: 'd9' });
    await judged(bea, chartOf({ coder: null, dob: null }), verdict(keys.first, 'agree'));
    await sync(bea, office);
    expect((await view(office)).encounter).toMatchObject({ coder: 'Priya Raman, CPC', dob: '1951-08-14' });
  });
});

describe('a worksheet started at the office', () => {
  it('is started at home too without a refusal; the office’s lines and coder stand', async () => {
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    const page = chartOf({ coder: null, payer: 'Aetna' });
    await judged(home, page, verdict(keys.second, 'agree'));
    await sync(home, office);
    for (const device of [office, home]) {
      expect((await syncStatus(device.db)).refused).toEqual([]);
      const { worksheet, verdicts } = await view(device);
      expect(worksheet?.reviewedAs).toMatchObject({ coder: 'Priya Raman, CPC' });
      expect(worksheet?.delivered).toEqual(chart.lines);
      expect(verdicts).toHaveLength(2);
    }
  });
});

describe('a worksheet signed at the office', () => {
  it('refuses what was judged at home meanwhile, which stays in sight there with the reason', async () => {
    await judged(office, chart, ...threeLines.map((l) => verdict(l.key, 'agree')));
    await sync(office, home);
    const { worksheetId } = await reviewIds(chart, 'ada');
    await judged(home, chart, verdict(keys.first, 'delete'));
    await signWorksheet(office.db, office.writer, worksheetId);
    await sync(office, home);
    const { refused, waiting } = await syncStatus(home.db);
    expect(waiting).toBe(0);
    expect(refused.map((e) => [e.change.kind, e.fault?.code])).toEqual([
      ['verdict', 'worksheet-signed'],
      ['finding', 'worksheet-signed'],
    ]);
    expect(await view(home)).toEqual(await view(office));
    expect((await view(home)).verdicts.map((v) => v.disposition)).toEqual(['agree', 'agree', 'agree']);
  });
});
