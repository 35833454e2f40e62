// One browser of a simulation: a profile on a disk, one or two tabs on it of which one exchanges, a clock of its own,
// and the ways in which it goes wrong: offline, signed out, a full disk, a tab closed, all of it killed.

import assert from 'node:assert/strict';
import type { Change } from '../../lib/model/change.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import type { Writer } from '../../lib/store/write.ts';
import { exchange } from '../../lib/sync/exchange.ts';
import { httpTransport } from '../../lib/sync/transport.ts';
import { contents, type Device, newDevice } from '../unit/store/device.ts';
import { withFailingWrite } from '../unit/store/failing-writes.ts';
import type { Chance } from '../unit/store/seeded.ts';
import { type SimPerson, tokenOf } from './backends.ts';
import { asOldClient, oldFetch } from './old-client.ts';
import type { Seat } from './seats.ts';

const server = 'https://overread.example';
type Fetch = typeof globalThis.fetch;

/** What ends an exchange by an exception: the browser closed under its hands, or a disk that takes nothing more. */
export const endings = ['DatabaseClosedError', 'QuotaExceededError', 'AbortError'];

export class SimClient {
  readonly person: SimPerson;
  readonly name: string;
  readonly old: boolean;
  online = true;
  signedIn = true;
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  exchanging = false;
  /** Every change a command has said to be saved, and every one found saved after a kill. */
  readonly made = new Map<string, Change>();
  private readonly device: Device;
  private readonly chance: Chance;
  private readonly note: (line: string) => void;
  private tabs: Database[];
  private fetch: Fetch = globalThis.fetch;
  /** The outbox was looked at up to here. */
  private looked = 0;

  constructor({ person, name, tabs, old }: Seat, chance: Chance, note: (line: string) => void) {
    this.person = person;
    this.name = name;
    this.old = old;
    this.chance = chance;
    this.note = (line) => note(`${name}: ${line}`);
    this.device = newDevice({ person: person.id, name, chance: chance.branch() });
    this.tabs = [this.device.db];
    if (tabs === 2) this.tabs.push(this.device.openTab());
  }

  /** The tab that exchanges. */
  get db(): Database {
    return this.tabs[0]!;
  }

  get writer(): Writer {
    return this.device.writer;
  }

  get hasTwoTabs(): boolean {
    return this.tabs.length === 2;
  }

  anyTab(): Database {
    return this.chance.pick(this.tabs);
  }

  setTime(now: number): void {
    this.device.clock.now = now + this.skew;
  }

  setNetwork(fetch: Fetch): void {
    this.fetch = this.old ? oldFetch(fetch) : fetch;
  }

  /** What it sends of a change it made. */
  asSent(change: Change): Change {
    return this.old ? asOldClient(change) : change;
  }

  /** One tab closes and another takes over its exchanges, or the whole browser ends; both are opened again. */
  async restart(): Promise<void> {
    const one = this.hasTwoTabs && this.chance.happens(0.5);
    this.note(one ? 'a tab closed' : 'restart');
    const [first, second] = this.tabs;
    for (const tab of one ? [first!] : this.tabs) tab.close();
    this.tabs = one ? [second!] : [this.device.openTab()];
    if (second) this.tabs.push(this.device.openTab());
    await this.lookAtOutbox();
  }

  /** One exchange; the browser may end in the middle of it, which ends it with an exception. */
  async exchange(): Promise<string> {
    const { db } = this;
    const token = this.signedIn ? tokenOf(this.person.id) : 'a-token-that-has-expired';
    this.exchanging = true;
    try {
      const transport = httpTransport(server, token, this.fetch);
      const state = await exchange(db, transport, this.writer.now, new AbortController().signal);
      this.note(`exchange ${state}`);
      const { outcome } = await syncStatus(this.db);
      if (db === this.db) assert.equal(outcome?.state, state);
      return state;
    } catch (error) {
      if (!endings.includes((error as Error).name)) throw error;
      this.note(`exchange ended by ${(error as Error).name}`);
      return 'ended';
    } finally {
      this.exchanging = false;
    }
  }

  /**
   * Runs a command, now and then on a disk that fails, or in a browser that is killed in the middle of it. Where it
   * says that nothing was saved, nothing may have changed.
   * @param alone false while another command runs beside it.
   */
  async command<T>(
    what: string,
    run: () => Promise<Result<T>>,
    alone = true,
  ): Promise<Result<T> | undefined> {
    const trouble = alone ? this.chance.below(40) : 2;
    // Each look at a whole store costs as much as a command: what a refused one left alone is looked at now and then.
    const looks = alone && (trouble < 2 || this.chance.happens(0.2));
    const before = looks ? await contents(this.db) : null;
    let result: Result<T> | undefined;
    const go = async () => {
      result = await run();
    };
    if (trouble > 1) await go();
    else
      await withFailingWrite(
        1 + this.chance.below(6),
        this.chance.pick(['throws', 'aborts']),
        go,
        trouble === 0,
      );
    this.note(`${what} ${result?.ok ? 'ok' : result?.error.code}`);
    if (before && !result?.ok) assert.deepEqual(await contents(this.db), before);
    if (alone && trouble === 0) {
      this.note('killed');
      await this.restart();
    }
    await this.lookAtOutbox();
    return result;
  }

  /** What stands in the outbox was said to be saved, or is shown as it after a restart. */
  private async lookAtOutbox(): Promise<void> {
    const entries = await this.db.outbox.where('seq').above(this.looked).toArray();
    for (const { seq, change } of entries) {
      this.made.set(change.id, this.asSent(change));
      this.looked = Math.max(this.looked, seq);
    }
  }
}
