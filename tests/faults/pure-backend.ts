// The backend without HTTP and database: the same rules (refuse-change) and the same merge as the real one,
// over a list in memory. Quick enough for hundreds of runs; simulation.test.ts proves that the real one
// does the same.

import { canonicalJson } from '../../lib/model/canonical-json.ts';
import type { Change, LoggedChange, RecordKind } from '../../lib/model/change.ts';
import { may } from '../../lib/model/permissions.ts';
import { actionOf, givenToAuthors, readableKinds } from '../../lib/model/permitted-kinds.ts';
import type { Person } from '../../lib/model/person.ts';
import { type Fault, fail } from '../../lib/model/result.ts';
import type { Standing } from '../../lib/review/refuse/standing.ts';
import { refuseChange } from '../../lib/review/refuse-change.ts';
import { gateRegister } from '../../lib/review/vendors/gate-register.ts';
import { applyChange, openConflicts, type RecordState, recordValues } from '../../lib/sync/merge.ts';
import type { PushOutcome } from '../../lib/sync/wire.ts';

const keyOf = (kind: RecordKind, id: unknown): string => `${kind}:${id}`;

const contentOf = (change: Change, author: string): string => {
  const { kind, record, device, stamp, fields, seen } = change;
  return canonicalJson([kind, record, device, stamp, author, fields, seen]);
};

/** Who asks; without one, everything is given. */
type Reader = Pick<Person, 'id' | 'role'>;

/** Whether the backend gives the change to `reader`: by role, and what they noted themselves. */
export const mayRead = (c: LoggedChange, reader: Reader | undefined): boolean =>
  !reader ||
  readableKinds(reader.role).includes(c.kind) ||
  (givenToAuthors.includes(c.kind) && c.author === reader.id);

export class PureBackend {
  readonly log: LoggedChange[] = [];
  readonly records = new Map<string, RecordState>();
  private restores = 0;

  get epoch(): string {
    return `epoch-${this.restores}`;
  }

  /** As a restore from a backup that was made at this length of the log. */
  restore(length: number): void {
    this.restores += 1;
    this.log.length = Math.min(length, this.log.length);
    this.records.clear();
    for (const c of this.log) {
      const key = keyOf(c.kind, c.record);
      this.records.set(key, applyChange(this.records.get(key), c, c.author));
    }
  }

  /** Keeps what may enter, in the order given; one outcome a change, the same however often it is sent. */
  async push(
    author: string,
    changes: readonly Change[],
    now: number,
    role?: Person['role'],
  ): Promise<PushOutcome[]> {
    const outcomes: PushOutcome[] = [];
    for (const change of changes) outcomes.push(await this.take(author, change, now, role));
    return outcomes;
  }

  /** Changes after a position, those that `reader` may read; null when the log does not reach that far. */
  pull(after: number, limit: number, reader?: Reader) {
    if (after > this.log.length) return null;
    const changes = this.log.filter((c) => c.position > after && mayRead(c, reader)).slice(0, limit);
    const last = changes.at(-1)?.position ?? this.log.length;
    return { changes, last, more: last < this.log.length, end: this.log.length, epoch: this.epoch };
  }

  private async take(
    author: string,
    change: Change,
    now: number,
    role?: Person['role'],
  ): Promise<PushOutcome> {
    const { id } = change;
    const earlier = this.log.find((c) => c.id === id);
    if (earlier) {
      if (contentOf(earlier, earlier.author) !== contentOf(change, author))
        return { id, outcome: 'refused', fault: idTaken };
      return { id, outcome: 'kept', position: earlier.position };
    }
    const fault =
      role && !may(role, actionOf(change))
        ? notAllowed
        : await refuseChange(change, author, this.standing(change), now);
    if (fault) return { id, outcome: 'refused', fault };
    const position = this.log.length + 1;
    this.log.push({ ...change, author, position, receivedAt: now });
    const key = keyOf(change.kind, change.record);
    this.records.set(key, applyChange(this.records.get(key), change, author));
    return { id, outcome: 'kept', position };
  }

  private values(kind: RecordKind, id: unknown): Record<string, unknown> | undefined {
    const state = this.records.get(keyOf(kind, id));
    return state && recordValues(state);
  }

  private all(kind: RecordKind): Record<string, unknown>[] {
    return [...this.records.values()].filter((state) => state.kind === kind).map(recordValues);
  }

  private standing(change: Change): Standing {
    const record = this.values(change.kind, change.record);
    const after: Record<string, unknown> = { ...record, ...change.fields };
    const sheet = change.kind === 'worksheet' ? change.record : after.worksheetId;
    const inSheet = (kind: RecordKind) =>
      [...this.records.values()]
        .filter((s) => s.kind === kind && s.fields.worksheetId?.value === sheet)
        .map((s) => ({ ...recordValues(s), id: s.id, conflicts: openConflicts(s) }));
    return {
      record,
      encounter: this.values('encounter', change.kind === 'encounter' ? change.record : after.encounterId),
      worksheet: this.values('worksheet', after.worksheetId),
      verdict: this.values('verdict', after.verdictId),
      verdicts: inSheet('verdict'),
      findings: inSheet('finding'),
      steps: inSheet('review-step'),
      query: this.values('query', change.kind === 'query' ? change.record : after.queryId),
      gap: change.kind === 'query' ? this.values('gap', after.gapId) : undefined,
      billedOn: [],
      register: gateRegister(
        [...this.records.values()].map((s) => ({ kind: s.kind, id: s.id, values: recordValues(s) })),
      ),
      template: this.all('query-template').find(
        ({ key, version }) => key === after.key && version === after.version,
      ),
      templateSteps: this.all('query-template-step'),
      instruction: this.all('payer-instruction').find(
        ({ key, version }) => key === after.key && version === after.version,
      ),
      instructionSteps: this.all('payer-instruction-step'),
      querySteps: [...this.records.values()]
        .filter(
          (s) => s.kind === 'query-step' && s.fields.queryId?.value === (after.queryId ?? change.record),
        )
        .map(recordValues),
    };
  }
}

const notAllowed: Fault = fail('not-allowed', 'Your role may not change this.', '', 'Ask.').error;
const idTaken: Fault = fail('id-taken', 'Another change has this id.', '', '').error;
