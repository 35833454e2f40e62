// One browser of a simulation: a person who judges, describes, undoes and signs, on a device that goes
// offline, restarts, fills its disk and has a clock of its own.

import { expect } from 'vitest';
import type { Change } from '../../lib/model/change.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import {
  attachEvidence,
  type Done,
  describeFinding,
  judge,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../lib/store/commands/review.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { allReviews } from '../../lib/store/views/all-reviews.ts';
import type { Edit } from '../../lib/store/write.ts';
import { exchange } from '../../lib/sync/exchange.ts';
import { httpTransport } from '../../lib/sync/transport.ts';
import { verdict } from '../unit/store/charts.ts';
import { contents, type Device, newDevice } from '../unit/store/device.ts';
import { withFailingWrite } from '../unit/store/failing-writes.ts';
import type { Chance } from '../unit/store/seeded.ts';
import { tokenOf } from './backends.ts';

export interface Surroundings {
  chance: Chance;
  charts: readonly ChartSnapshot[];
  note: (line: string) => void;
}

const server = 'https://overread.example';
const dispositions: readonly (Disposition | null)[] = [
  'agree',
  'revise',
  'delete',
  'resequence',
  'attribute',
  null,
];

export class SimClient {
  readonly person: string;
  readonly name: string;
  readonly device: Device;
  online = true;
  signedIn = true;
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  exchanging = false;
  fetch: typeof globalThis.fetch = globalThis.fetch;
  /** Every change a command has said to be saved. */
  readonly made = new Map<string, Change>();
  private lastDone: { worksheet: string; edits: Edit[] } | null = null;
  private readonly around: Surroundings;

  constructor(person: string, name: string, around: Surroundings) {
    this.person = person;
    this.name = name;
    this.around = around;
    this.device = newDevice({ person, name, chance: around.chance.branch() });
  }

  setTime(now: number): void {
    this.device.clock.now = now + this.skew;
  }

  async judgeSome(): Promise<void> {
    const { chance } = this.around;
    const chart = this.readChart();
    const lines = chart.lines.filter(() => chance.happens(0.5));
    const judgements = lines.map((line) => this.randomVerdict(line.key));
    if (chance.happens(0.1)) judgements.push(this.randomVerdict('add I10'));
    const ids = await reviewIds(chart, this.person);
    await this.command(`judge ${judgements.length} lines`, ids.worksheetId, () =>
      judge(this.device.db, this.device.writer, chart, judgements),
    );
  }

  async describe(): Promise<void> {
    const { chance } = this.around;
    const finding = await this.pickFinding();
    if (!finding) return;
    const { db, writer } = this.device;
    const [worksheet, id] = [finding.worksheetId!, finding.id];
    const tag = `${this.name} ${chance.below(1000)}`;
    await this.command('describe', worksheet, () =>
      chance.happens(0.3)
        ? attachEvidence(db, writer, worksheet, id, {
            kind: 'absent',
            id: tag,
            lookedIn: 'Results',
            takenAt: 0,
          })
        : describeFinding(db, writer, worksheet, id, {
            rationale: tag,
            severity: chance.pick(['critical', 'minor']),
          }),
    );
  }

  async undo(): Promise<void> {
    const last = this.lastDone;
    if (!last) return;
    await this.command('undo', last.worksheet, () =>
      undoEdits(this.device.db, this.device.writer, last.worksheet, last.edits),
    );
  }

  /** Signs a worksheet, with every line judged or, now and then, too early. */
  async sign(): Promise<void> {
    const { chance } = this.around;
    const chart = this.readChart();
    const { worksheetId } = await reviewIds(chart, this.person);
    const { db, writer } = this.device;
    if (chance.happens(0.5))
      await this.command('judge all', worksheetId, () =>
        judge(
          db,
          writer,
          chart,
          chart.lines.map((line) => verdict(line.key, 'agree')),
        ),
      );
    if (await db.records.get(`worksheet:${worksheetId}`))
      await this.command('sign', worksheetId, () => signWorksheet(db, writer, worksheetId));
  }

  restart(): void {
    this.around.note(`${this.name}: restart`);
    this.device.restart();
  }

  /** One exchange; the browser may close in the middle of it, which ends it with an exception. */
  async exchange(): Promise<void> {
    const { note } = this.around;
    const { db, writer } = this.device;
    const token = this.signedIn ? tokenOf(this.person) : 'a-token-that-has-expired';
    this.exchanging = true;
    try {
      const transport = httpTransport(server, token, this.fetch);
      const state = await exchange(db, transport, writer.now, new AbortController().signal);
      note(`${this.name}: exchange ${state}`);
      const { outcome } = await syncStatus(this.device.db);
      if (db === this.device.db) expect(outcome?.state).toBe(state);
    } catch (error) {
      // Closed under its hands, or a disk on which not even the outcome could be noted.
      if (!['DatabaseClosedError', 'QuotaExceededError', 'AbortError'].includes((error as Error).name))
        throw error;
      note(`${this.name}: exchange ended by ${(error as Error).name}`);
    } finally {
      this.exchanging = false;
    }
  }

  /** Runs a command, now and then on a disk that fails; what it says is saved must be in the outbox. */
  private async command(what: string, worksheet: string, run: () => Promise<Result<Done>>): Promise<void> {
    const { chance, note } = this.around;
    const { db } = this.device;
    const before = await contents(db);
    let result: Result<Done> | undefined;
    const go = async () => {
      result = await run();
    };
    if (chance.happens(0.05))
      await withFailingWrite(1 + chance.below(6), chance.pick(['throws', 'aborts']), go);
    else await go();
    note(`${this.name}: ${what} ${result?.ok ? 'ok' : result?.error.code}`);
    if (!result?.ok) {
      expect(await contents(db)).toEqual(before);
      return;
    }
    for (const { change } of await db.outbox.toArray()) this.made.set(change.id, change);
    if (what !== 'undo') this.lastDone = { worksheet, edits: result.value.undo };
  }

  /** A chart as its page shows it today: not always everything. */
  private readChart(): ChartSnapshot {
    const { chance, charts } = this.around;
    const chart = chance.pick(charts);
    const payer = chance.pick([chart.fields.payer, null, 'Aetna']);
    const coder = chance.pick([chart.fields.coder, null]);
    return { ...chart, fields: { ...chart.fields, payer, coder } };
  }

  private randomVerdict(lineKey: string) {
    const { chance } = this.around;
    const disposition = chance.pick(dispositions);
    return verdict(lineKey, disposition, disposition === 'revise' ? `I${chance.below(99)}` : undefined);
  }

  /** A finding to describe; now and then one of another person, which the backend must refuse. */
  private async pickFinding() {
    const { chance } = this.around;
    const { findings, worksheets } = await allReviews(this.device.db);
    const own = new Set(worksheets.filter((w) => w.reviewerId === this.person).map((w) => w.id));
    const meddle = chance.happens(0.1);
    const candidates = findings.filter((f) => f.worksheetId && own.has(f.worksheetId) !== meddle);
    return candidates.length > 0 ? chance.pick(candidates) : undefined;
  }
}
