// The organisation's scorecard, computed from the records by the same functions as in the extension. It is kept
// until the organisation's log grows: people look far more often than they sign.

import { Hono } from 'hono';
import { canonicalJson } from '../../model/canonical-json.ts';
import { isLimited } from '../../model/limits.ts';
import type { SampleRecord } from '../../model/sample.ts';
import { basesOf, poolReviews } from '../../review/pooled-reviews.ts';
import { type ReviewRecords, type Stage, scorecard, signedReviews } from '../../review/scorecard.ts';
import { valuesAs } from '../../sync/merge.ts';
import { paths } from '../../sync/wire.ts';
import { encountersWithin } from '../changes/readable.ts';
import type { Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readRecords, readState, recordFrom } from '../stored-state.ts';
import { requestOf, whose } from '../trail/note.ts';

interface Kept {
  /** Where the log stood, and which log: after charts were erased it is as long as it was. */
  position: string;
  /** The answers' JSON, by the limits of those who ask. */
  answers: Map<string, string>;
}

export function scorecardRoutes(backend: Backend): Hono<Env> {
  const kept = new Map<string, Kept>();
  return new Hono<Env>().get(
    paths.scorecard,
    signedIn(backend),
    allowed('scorecard.read', 'read the scorecard'),
    async (c) => {
      const { organisation, limits } = c.get('person');
      const reader = isLimited(limits) ? canonicalJson(limits) : '';
      const answer = await inOrganisation(backend.database, organisation, async (queries) => {
        // Read before the records: should one change in between, the next request finds the log longer.
        const position = await logPosition(queries, organisation);
        const before = kept.get(organisation);
        const standing = before?.position === position ? before : { position, answers: new Map() };
        kept.set(organisation, standing);
        const known = standing.answers.get(reader);
        if (known !== undefined) return known;
        const within = reader === '' ? null : await encountersWithin(queries, c.get('person'));
        const records = await readSigned(queries, organisation, within);
        const bases = basesOf(await readSamples(queries, organisation));
        const at = (stage: Stage) => {
          const reviews = poolReviews(signedReviews(records, stage), bases, 'routine');
          return { raw: scorecard(reviews, 'raw'), vendor: scorecard(reviews, 'vendor') };
        };
        const made = JSON.stringify({ initial: at('initial'), final: at('final') });
        standing.answers.set(reader, made);
        return made;
      });
      const person = c.get('person');
      await backend.note({ ...requestOf(c, backend), ...whose(person), act: 'scorecard', detail: {} });
      return c.body(answer, 200, { 'content-type': 'application/json' });
    },
  );
}

async function logPosition(queries: Queries, organisation: string): Promise<string> {
  const [row] = await queries.query<{ position: number; epoch: string }>(
    'select position, epoch from organisation where id = $1',
    [organisation],
  );
  return `${row?.position} ${row?.epoch}`;
}

/** What the samples say of their charts; withdrawn ones too. */
async function readSamples(queries: Queries, organisation: string): Promise<Partial<SampleRecord>[]> {
  const rows = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'sample'",
    [organisation],
  );
  return rows.map((row) => valuesAs('sample', readState(row.state)));
}

/**
 * Signed worksheets and what belongs to them; drafts and what is in them are not read.
 * @param within the encounters that whoever asks may see; null: all.
 */
async function readSigned(
  queries: Queries,
  organisation: string,
  within: ReadonlySet<string> | null,
): Promise<ReviewRecords> {
  // A signed state holds this word; which ones are signed is then told by the record itself.
  const rows = await queries.query<{ id: string; state: string }>(
    `select id, state from record
     where organisation = $1 and kind = 'worksheet' and strpos(state, '"signed"') > 0 order by id`,
    [organisation],
  );
  const worksheets = rows
    .map((row) => recordFrom('worksheet', row))
    .filter(({ status, encounterId }) => status === 'signed' && (within?.has(encounterId ?? '') ?? true));
  const ids = worksheets.map((w) => w.id);
  const charts = worksheets.map((w) => w.encounterId ?? '');
  return {
    worksheets,
    encounters: await readRecords(queries, organisation, 'encounter', 'id', charts),
    verdicts: await readRecords(queries, organisation, 'verdict', 'worksheet_id', ids),
    findings: await readRecords(queries, organisation, 'finding', 'worksheet_id', ids),
    steps: await readRecords(queries, organisation, 'review-step', 'worksheet_id', ids),
  };
}
