// The organisation's code tables: whoever reviews is given them, administrators import and remove them.

import { Hono } from 'hono';
import {
  type CodeManifest,
  codeSetAct,
  manifestQuery,
  partAddress,
  partBytes,
} from '../../model/code-shelf.ts';
import { paths } from '../../sync/wire.ts';
import { keepTables, putPart, removeTable } from '../code-sets/keep.ts';
import { keptTables, manifestOf, partOf } from '../code-sets/shelf.ts';
import { inOrganisation } from '../database/scope.ts';
import { tooLarge } from '../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readBytes } from '../gzip.ts';
import { check, readJson } from '../read-json.ts';
import { noteWithin, requestOf, whose } from '../trail/note.ts';

/** A part never changes: its name is its digest. A licensed one is kept by no cache that signing out does not clear. */
const cacheFor = (kind: string): string =>
  kind === 'cpt' ? 'no-store' : 'private, max-age=31536000, immutable';

const part = `${paths.codeSets}/:sha256/:part`;

export function codeSetRoutes(backend: Backend): Hono<Env> {
  const { database, now } = backend;
  const reader = [signedIn(backend), allowed('code-sets.read', 'read code sets')] as const;
  const writer = [signedIn(backend), allowed('code-sets.write', 'import or remove code sets')] as const;
  return new Hono<Env>()
    .get(paths.codeSets, ...reader, async (c) => {
      const { known } = check(manifestQuery, c.req.query());
      const { organisation } = c.get('person');
      const tables = await inOrganisation(database, organisation, (queries) =>
        keptTables(queries, organisation),
      );
      return c.json(manifestOf(tables, known));
    })
    .get(part, ...reader, async (c) => {
      const asked = check(partAddress, c.req.param());
      const { organisation } = c.get('person');
      const { data, kind } = await inOrganisation(database, organisation, (queries) =>
        partOf(queries, organisation, asked.sha256, asked.part),
      );
      c.header('content-type', 'application/octet-stream');
      c.header('cache-control', cacheFor(kind));
      return c.body(new Uint8Array(data));
    })
    .put(part, ...writer, async (c) => {
      const asked = check(partAddress, c.req.param());
      const { organisation } = c.get('person');
      if (Number(c.req.header('content-length') ?? 0) > partBytes) throw tooLarge(partBytes);
      const data = await readBytes(c.req.raw.body, false, partBytes);
      await inOrganisation(database, organisation, (queries) =>
        putPart(queries, organisation, { ...asked, data }, now()),
      );
      return c.json({});
    })
    .post(paths.codeSets, ...writer, async (c) => {
      const person = c.get('person');
      const { organisation } = person;
      const asked = await readJson(c, codeSetAct);
      const asker = { ...requestOf(c, backend), ...whose(person) };
      const note = noteWithin({ ...asker, act: 'code-sets', detail: { act: asked.act } });
      const manifest = await inOrganisation(
        database,
        organisation,
        async (queries): Promise<CodeManifest> => {
          if (asked.act === 'keep') {
            const by = { by: person.id, now: now() };
            for (const { sha256, release } of await keepTables(queries, organisation, asked.tables, by))
              await note(queries, {
                kind: release.kind,
                release: release.release,
                sha256,
                rows: release.counts.rows,
              });
          } else {
            const { kind, release } = asked;
            await note(queries, {
              kind,
              release,
              sha256: await removeTable(queries, organisation, kind, release),
            });
          }
          return manifestOf(await keptTables(queries, organisation));
        },
      );
      return c.json(manifest);
    });
}
