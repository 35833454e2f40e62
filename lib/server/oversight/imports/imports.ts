// The act `imports`: the list of what was taken in, and taking a file, which is one transaction: all of it, its note in the
// trail and its place in the list, or nothing.

import { dayAt } from '../../../model/calendar-day.ts';
import { timedId } from '../../../model/ids.ts';
import { isLimited } from '../../../model/limits.ts';
import {
  type ImportsAsked,
  type ImportsTold,
  importsAsked,
  type KeptImport,
} from '../../../model/oversight/imports.ts';
import { may } from '../../../model/permissions.ts';
import type { Person } from '../../../model/person.ts';
import { ImportProblem, type Problem } from '../../../oversight/import-problem.ts';
import type { Queries } from '../../database/database.ts';
import { notAllowed } from '../../faults.ts';
import type { Backend } from '../../guards.ts';
import { requireBaa } from '../baa.ts';
import { oversightRoute } from '../route.ts';
import { alreadyTaken, limitedMayNot } from './import-faults.ts';
import { takeByKind } from './importers.ts';
import { clearFile, stagedFile } from './staged-file.ts';

export const importsRoute = (backend: Backend) =>
  oversightRoute(backend, 'imports', {
    action: 'operations.read',
    what: 'read what was imported',
    asked: importsAsked,
    answer: async (queries, asked, person, { now, random }): Promise<ImportsTold> => {
      const done =
        asked.act === 'take'
          ? await take(queries, asked, person, timedId(now(), random), now())
          : { taken: null, problems: [] };
      const imports = isLimited(person.limits) ? [] : await keptImports(queries, person.organisation);
      return { ...done, imports };
    },
    detail: (asked, { taken, problems }) =>
      asked.act === 'look'
        ? {}
        : { kind: asked.what.kind, sha256: asked.file.sha256, ...taken?.counts, problems: problems.length },
  });

type Take = Extract<ImportsAsked, { act: 'take' }>;

async function take(
  queries: Queries,
  { file, what }: Take,
  person: Person,
  importId: string,
  now: number,
): Promise<Pick<ImportsTold, 'taken' | 'problems'>> {
  if (!may(person.role, 'operations.import')) throw notAllowed('import coded charts, claims or remittances');
  if (isLimited(person.limits)) throw limitedMayNot();
  const { organisation } = person;
  if ('vendor' in what) await requireBaa(queries, organisation, what.vendor, dayAt(now));
  await alone(queries, organisation);
  const [same] = await queries.query<{ name: string; imported_at: number }>(
    'select name, imported_at from operations_import where organisation = $1 and kind = $2 and sha256 = $3',
    [organisation, what.kind, file.sha256],
  );
  if (same) throw alreadyTaken(same.name, dayAt(same.imported_at));
  const bytes = await stagedFile(queries, organisation, file);
  await clearFile(queries, organisation, file.sha256);
  const taking = { queries, organisation, importId, by: person.id, now };
  const done = await orNothing(queries, () => takeByKind(bytes, what, taking));
  if ('problems' in done) return { taken: null, problems: done.problems };
  await queries.query(
    `insert into operations_import (organisation, id, kind, name, sha256, vendor, options, counts, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      organisation,
      importId,
      what.kind,
      file.name,
      file.sha256,
      'vendor' in what ? what.vendor : null,
      JSON.stringify(what),
      JSON.stringify(done.counts),
      person.id,
      now,
    ],
  );
  await queries.query('update organisation set operations_version = operations_version + 1 where id = $1', [
    organisation,
  ]);
  return { taken: { id: importId, counts: done.counts }, problems: [] };
}

/** One import after the other in an organisation: two must not link the same claims. */
const alone = (queries: Queries, organisation: string) =>
  queries.query('select pg_advisory_xact_lock(7337003, hashtext($1))', [organisation]);

/** What was written is taken back where the file has a problem; the rest of the transaction stands. */
async function orNothing(
  queries: Queries,
  work: () => Promise<Record<string, number>>,
): Promise<{ counts: Record<string, number> } | { problems: Problem[] }> {
  await queries.query('savepoint file');
  try {
    return { counts: await work() };
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    await queries.query('rollback to savepoint file');
    return {
      problems: error.problems.map(({ where, why }) => ({
        where: where.slice(0, 300),
        why: why.slice(0, 600),
      })),
    };
  }
}

interface Row {
  id: string;
  kind: KeptImport['kind'];
  name: string;
  sha256: string;
  vendor: string | null;
  options: string;
  counts: string;
  imported_by: string;
  imported_at: number;
}

/** Imports that are told at once; a month has some twenty. */
const mostTold = 500;

async function keptImports(queries: Queries, organisation: string): Promise<KeptImport[]> {
  const rows = await queries.query<Row>(
    `select id, kind, name, sha256, vendor, options, counts, imported_by, imported_at from operations_import
     where organisation = $1 order by imported_at desc, id desc limit $2`,
    [organisation, mostTold],
  );
  return rows.map(({ options, counts, imported_by, imported_at, ...row }) => ({
    ...row,
    options: JSON.parse(options),
    counts: JSON.parse(counts),
    importedBy: imported_by,
    importedAt: imported_at,
  }));
}
