// Parts of files on their way in, one request each.

import { Hono } from 'hono';
import { isLimited } from '../../../model/limits.ts';
import { filePartAddress, filePartBytes } from '../../../model/oversight/operations-file.ts';
import { paths } from '../../../sync/wire.ts';
import { inOrganisation } from '../../database/scope.ts';
import { tooLarge } from '../../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../../guards.ts';
import { readBytes } from '../../gzip.ts';
import { check } from '../../read-json.ts';
import { limitedMayNot } from './import-faults.ts';
import { putFilePart } from './staged-file.ts';

export const operationsFileRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().put(
    `${paths.operationsFiles}/:sha256/:part`,
    signedIn(backend),
    allowed('operations.import', 'import coded charts, claims or remittances'),
    async (c) => {
      const person = c.get('person');
      if (isLimited(person.limits)) throw limitedMayNot();
      const asked = check(filePartAddress, c.req.param());
      if (Number(c.req.header('content-length') ?? 0) > filePartBytes) throw tooLarge(filePartBytes);
      const data = await readBytes(c.req.raw.body, false, filePartBytes);
      await inOrganisation(backend.database, person.organisation, (queries) =>
        putFilePart(queries, person.organisation, { ...asked, data }, backend.now()),
      );
      return c.json({});
    },
  );
