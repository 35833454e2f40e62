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
import { settle } from '../../../lib/store/commands/settle.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { openLines } from '../../../lib/store/views/open-lines.ts';
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
const sheet = async () => (await reviewIds(chart, 'ada')).worksheetId;
/** Chooses the judgement of the first line that has this verdict. */
const choose = async (device: Device, disposition: string) => {
  const worksheetId = await sheet();
  const [open] = await openLines(device.db, worksheetId);
  const side = open!.topics[0]!.sides.find((one) => one.verdict.disposition === disposition);
  const question = { worksheetId, lineKey: open!.lineKey, topic: open!.topics[0]!.topic };
  const done = await settle(device.db, device.writer, question, { side: side!.id });
  if (!done.ok) throw new Error(done.error.happened);
  return done.value;
};
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
      expect(verdicts).toMatchObject([{ disposition: 'delete', conflicts: ['disposition', 'auditor'] }]);
      expect(findings).toMatchObject([{ ...words, removed: false, conflicts: [] }]);
    }
  });

  it('comes back with its words when it was removed at the office and disagreement at home is chosen', async () => {
    await judged(office, chart, verdict(keys.first, 'delete'));
    const [finding] = (await view(office)).findings;
    await describeFinding(office.db, office.writer, finding!.worksheetId!, finding!.id, words);
    await judged(office, chart, verdict(keys.first, 'agree'));
    await sync(office);
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(home);
    expect((await view(home)).findings).toEqual([]);
    await choose(home, 'delete');
    expect((await view(home)).findings).toMatchObject([{ rationale: words.rationale, removed: false }]);
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
  const both = async () => {
    await judged(office, chart, verdict(keys.first, 'revise', 'I20.0'));
    await sync(office);
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(home, office);
  };

  it('stands side by side with the other, whole, at both', async () => {
    await both();
    for (const { db } of [office, home]) {
      const [line] = await openLines(db, await sheet());
      expect(line?.topics.map(({ topic }) => topic)).toEqual(['judgement']);
      expect(line?.topics[0]?.sides).toMatchObject([
        { device: 'office', verdict: { disposition: 'revise', auditor: { code: 'I20.0' } } },
        { device: 'home', verdict: { disposition: 'delete', auditor: null } },
      ]);
    }
  });

  it.each(['office', 'home'])('is one at both when the other is kept at the %s', async (at) => {
    await both();
    await choose(at === 'office' ? office : home, at === 'office' ? 'delete' : 'revise');
    await sync(office, home, office);
    for (const device of [office, home]) {
      const { verdicts, findings } = await view(device);
      expect(await openLines(device.db, await sheet())).toEqual([]);
      expect(verdicts).toMatchObject(
        at === 'office'
          ? [{ disposition: 'delete', auditor: null, conflicts: [] }]
          : [{ disposition: 'revise', auditor: { code: 'I20.0' }, conflicts: [] }],
      );
      expect(findings).toMatchObject([{ category: at === 'office' ? 'unsupported' : 'wrong-code' }]);
    }
  });

  it('needs no choice where both say the same', async () => {
    await judged(office, chart, verdict(keys.first, 'delete'));
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(office, home, office);
    for (const { db } of [office, home]) expect(await openLines(db, await sheet())).toEqual([]);
  });

  it('keeps what was signed unseen out: the server refuses the signature', async () => {
    await judged(office, chart, ...threeLines.map((l) => verdict(l.key, 'agree')));
    await judged(home, chart, verdict(keys.first, 'delete'));
    await sync(home);
    expect((await signWorksheet(office.db, office.writer, await sheet())).ok).toBe(true);
    await sync(office);
    const { refused } = await syncStatus(office.db);
    expect(refused.map((e) => [e.change.kind, e.fault?.code])).toEqual([['worksheet', 'two-judgements']]);
    expect((await view(office)).worksheet?.status).toBe('draft');
    expect(await signWorksheet(office.db, office.writer, await sheet())).toMatchObject({
      ok: false,
      error: { code: 'two-judgements' },
    });
    await choose(office, 'agree');
    expect((await signWorksheet(office.db, office.writer, await sheet())).ok).toBe(true);
    await sync(office, home);
    expect((await view(home)).worksheet?.status).toBe('signed');
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
