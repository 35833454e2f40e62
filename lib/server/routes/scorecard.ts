// The organisation's scorecard, computed from the records by the same functions as in the extension. It is kept
// until the organisation's log grows: people look far more often than they sign.

import { Hono } from 'hono';
import type { RecordKind, RecordOf } from '../../model/change.ts';
import type { SampleRecord } from '../../model/sample.ts';
import { basesOf, poolReviews } from '../../review/pooled-reviews.ts';
import {
  countedWorksheets,
  type ReviewRecords,
  type Stage,
  scorecard,
  signedReviews,
} from '../../review/scorecard.ts';
import { recordValues } from '../../sync/merge.ts';
import { paths } from '../../sync/wire.ts';
import type { Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { requestOf, whose } from '../trail/note.ts';

interface Kept {
  position: number;
  /** The answer's JSON. */
  answer: string;
}

export function scorecardRoutes(backend: Backend): Hono<Env> {
  const kept = new Map<string, Kept>();
  return new Hono<Env>().get(
    paths.scorecard,
    signedIn(backend),
    allowed('scorecard.read', 'read the scorecard'),
    async (c) => {
      const { organisation } = c.get('person');
      const answer = await inOrganisation(backend.database, organisation, async (queries) => {
        // Read before the records: should one change in between, the next request finds the log longer.
        const position = await logPosition(queries, organisation);
        const standing = kept.get(organisation);
        if (standing?.position === position) return standing.answer;
        const records = await readSigned(queries, organisation);
        const bases = basesOf(await readSamples(queries, organisation));
        const at = (stage: Stage) => {
          const reviews = poolReviews(signedReviews(records, stage), bases, 'routine');
          return { raw: scorecard(reviews, 'raw'), vendor: scorecard(reviews, 'vendor') };
        };
        const made = { initial: at('initial'), final: at('final') };
        kept.set(organisation, { position, answer: JSON.stringify(made) });
        return kept.get(organisation)?.answer ?? '';
      });
      const person = c.get('person');
      await backend.note({ ...requestOf(c, backend), ...whose(person), act: 'scorecard', detail: {} });
      return c.body(answer, 200, { 'content-type': 'application/json' });
    },
  );
}

async function logPosition(queries: Queries, organisation: string): Promise<number> {
  const [row] = await queries.query<{ position: number }>('select position from organisation where id = $1', [
    organisation,
  ]);
  return row?.position ?? 0;
}

/** What the samples say of their charts; withdrawn ones too. */
async function readSamples(queries: Queries, organisation: string): Promise<Partial<SampleRecord>[]> {
  const rows = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'sample'",
    [organisation],
  );
  return rows.map((row) => recordValues(JSON.parse(row.state)) as Partial<SampleRecord>);
}

/** The worksheets that count, and what belongs to them; drafts and what is in them are not read. */
async function readSigned(queries: Queries, organisation: string): Promise<ReviewRecords> {
  const read = async <K extends RecordKind>(kind: K, condition: string, value: string | string[]) => {
    const rows = await queries.query<{ id: string; state: string }>(
      `select id, state from record where organisation = $1 and kind = $2 and ${condition} order by id`,
      [organisation, kind, value],
    );
    return rows.map((row) => ({
      ...(recordValues(JSON.parse(row.state)) as Partial<RecordOf<K>>),
      id: row.id,
    }));
  };
  // A signed state holds this word; which ones are signed is then told by the record itself.
  const worksheets = countedWorksheets(await read('worksheet', 'strpos(state, $3) > 0', '"signed"'));
  const ids = worksheets.map((w) => w.id);
  return {
    worksheets,
    encounters: await read(
      'encounter',
      'id = any($3::text[])',
      worksheets.map((w) => w.encounterId ?? ''),
    ),
    verdicts: await read('verdict', 'worksheet_id = any($3::text[])', ids),
    findings: await read('finding', 'worksheet_id = any($3::text[])', ids),
    steps: await read('review-step', 'worksheet_id = any($3::text[])', ids),
  };
}
