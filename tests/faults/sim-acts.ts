// What people do at their browsers in a simulation: judge, describe, undo, sign, release, keep words, teach, open charts.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import { noteChartRead } from '../../lib/store/commands/chart-read.ts';
import { savePageProfile } from '../../lib/store/commands/page-profiles.ts';
import { changeRationale, keepRationale } from '../../lib/store/commands/rationales.ts';
import {
  attachEvidence,
  describeFinding,
  judge,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../lib/store/commands/review.ts';
import { takeStep } from '../../lib/store/commands/review-steps.ts';
import { allReviews } from '../../lib/store/views/all-reviews.ts';
import type { Edit } from '../../lib/store/write.ts';
import { ownProfile } from '../fixtures/own-profile.ts';
import { chartOf, line, verdict } from '../unit/store/charts.ts';
import type { Chance } from '../unit/store/seeded.ts';
import type { SimClient } from './sim-client.ts';

const charts: readonly ChartSnapshot[] = [
  chartOf({ encounter: 'E-1' }, [line('I21.4'), line('E11.9'), line('99214', 'CPT')]),
  chartOf({ encounter: 'E-2', patient: 'NG-2' }, [line('J18.9'), line('I10')]),
  chartOf({ encounter: 'E-3', patient: 'NG-2' }, [line('Z79.01')]),
];
const dispositions: readonly (Disposition | null)[] = [
  'agree',
  'revise',
  'delete',
  'resequence',
  'attribute',
  null,
];
const day = 86_400_000;

export class Hands {
  private lastDone: { worksheet: string; edits: Edit[] } | null = null;
  private readonly client: SimClient;
  private readonly chance: Chance;

  constructor(client: SimClient, chance: Chance) {
    this.client = client;
    this.chance = chance;
  }

  async judgeSome(alone = true): Promise<void> {
    const { chance, client } = this;
    const chart = this.readChart();
    const lines = chart.lines.filter(() => chance.happens(0.5));
    const judgements = lines.map((one) => this.randomVerdict(one.key));
    if (chance.happens(0.1)) judgements.push(this.randomVerdict('add I10'));
    const { worksheetId } = await reviewIds(chart, client.person.id);
    const db = client.anyTab();
    const run = () => judge(db, client.writer, chart, judgements);
    this.done(worksheetId, await client.command(`judge ${judgements.length} lines`, run, alone));
  }

  async describe(alone = true): Promise<void> {
    const { chance, client } = this;
    const finding = await this.pickFinding();
    if (!finding) return;
    const [worksheet, id] = [finding.worksheetId!, finding.id];
    const tag = `${client.name} ${chance.below(1000)}`;
    const db = client.anyTab();
    const absent = { kind: 'absent', id: tag, lookedIn: 'Results', takenAt: 0 } as const;
    const words = { rationale: tag, severity: chance.pick(['critical', 'minor'] as const) };
    const run = chance.happens(0.3)
      ? () => attachEvidence(db, client.writer, worksheet, id, absent)
      : () => describeFinding(db, client.writer, worksheet, id, words);
    this.done(worksheet, await client.command('describe', run, alone));
  }

  /** Two tabs of one browser at the same moment. */
  async inBothTabs(): Promise<void> {
    if (!this.client.hasTwoTabs) return this.judgeSome();
    await Promise.all([this.judgeSome(false), this.describe(false), this.judgeSome(false)]);
  }

  async undo(): Promise<void> {
    const { client, lastDone: last } = this;
    if (!last) return;
    const db = client.anyTab();
    await client.command('undo', () => undoEdits(db, client.writer, last.worksheet, last.edits));
  }

  /** Signs a worksheet, with every line judged or, now and then, too early. */
  async sign(): Promise<void> {
    const { chance, client } = this;
    const chart = this.readChart();
    const { worksheetId } = await reviewIds(chart, client.person.id);
    const all = chart.lines.map((one) => verdict(one.key, 'agree'));
    if (chance.happens(0.6))
      await client.command('judge all', () => judge(client.db, client.writer, chart, all));
    const { worksheets } = await allReviews(client.db);
    if (!worksheets.some(({ id }) => id === worksheetId)) return;
    await client.command('sign', () => signWorksheet(client.db, client.writer, worksheetId));
  }

  /** The next step of a signed review, which someone else may be taking too. */
  async release(): Promise<void> {
    const { chance, client } = this;
    const { worksheets } = await allReviews(client.db);
    const signed = worksheets.filter(({ status }) => status === 'signed');
    if (signed.length === 0) return;
    const dueAt = client.writer.now() + 7 * day;
    const step = chance.pick([
      { step: 'release', dueAt },
      { step: 'addendum', reason: `${client.name} adds` },
    ] as const);
    const { id } = chance.pick(signed);
    await client.command(step.step, () => takeStep(client.db, client.writer, id, step));
  }

  async keepWords(): Promise<void> {
    const { chance, client } = this;
    const db = client.anyTab();
    const words = { title: `Words ${chance.below(9)}`, text: 'As ever.', citation: '', category: null };
    const kept = await client.command('keep words', () =>
      keepRationale(db, client.writer, { ...words, shared: chance.happens(0.5) }),
    );
    if (kept?.ok && chance.happens(0.5))
      await client.command('share words', () =>
        changeRationale(db, client.writer, kept.value, { shared: true }),
      );
  }

  async teach(): Promise<void> {
    const { chance, client } = this;
    const profile = { ...ownProfile, name: `North ${chance.below(99)}` };
    await client.command('teach', () => savePageProfile(client.anyTab(), client.writer, profile));
  }

  async openChart(): Promise<void> {
    const { client } = this;
    const { encounterId } = await reviewIds(this.readChart(), client.person.id);
    await client.command('open a chart', () =>
      noteChartRead(client.anyTab(), client.writer, { encounterId }, 'panel'),
    );
  }

  private done(worksheet: string, result: Awaited<ReturnType<typeof judge>> | undefined): void {
    if (result?.ok) this.lastDone = { worksheet, edits: result.value.undo };
  }

  /** A chart as its page shows it today: not always everything. */
  private readChart(): ChartSnapshot {
    const { chance } = this;
    const chart = chance.pick(charts);
    const payer = chance.pick([chart.fields.payer, null, 'Aetna']);
    const coder = chance.pick([chart.fields.coder, null]);
    return { ...chart, fields: { ...chart.fields, payer, coder } };
  }

  private randomVerdict(lineKey: string) {
    const disposition = this.chance.pick(dispositions);
    return verdict(lineKey, disposition, disposition === 'revise' ? `I${this.chance.below(99)}` : undefined);
  }

  /** A finding to describe; now and then one of another person, which the backend must refuse. */
  private async pickFinding() {
    const { chance, client } = this;
    const { findings, worksheets } = await allReviews(client.db);
    const own = new Set(worksheets.filter((w) => w.reviewerId === client.person.id).map((w) => w.id));
    const meddle = chance.happens(0.1);
    const candidates = findings.filter((f) => f.worksheetId && own.has(f.worksheetId) !== meddle);
    return candidates.length > 0 ? chance.pick(candidates) : undefined;
  }
}
