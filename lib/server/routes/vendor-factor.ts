// A liaison's authenticator app, set up on the vendor pages: they have no extension to do it in.

import { Hono } from 'hono';
import { actOnFactor } from '../accounts/own-factors.ts';
import { pendingTotp } from '../accounts/second-factor.ts';
import { Refusal } from '../faults.ts';
import type { Backend } from '../guards.ts';
import type { Observed } from '../observe.ts';
import { noteWithin, whose } from '../trail/note.ts';
import { pageKit } from '../vendor-pages/page-kit.ts';
import { factorPage, recoveryPage } from '../vendor-pages/pages/factor-pages.ts';
import { missingPage } from '../vendor-pages/pages/sign-in-pages.ts';
import { vendorPath } from '../vendor-pages/pages/vendor-frame.ts';

export function vendorFactorRoutes(backend: Backend): Hono<Observed> {
  const kit = pageKit(backend);
  return new Hono<Observed>()
    .get(`${vendorPath}/factor`, (c) =>
      kit.visited(
        c,
        async (_, visit) =>
          visit.hasFactor ? c.redirect(`${vendorPath}/charts`, 303) : kit.shown(c, factorPage(visit, null)),
        true,
      ),
    )
    .post(`${vendorPath}/factor`, async (c) => {
      const fields = await kit.form(c);
      return kit.visited(
        c,
        async (queries, visit) => {
          if (fields?.get('key') !== visit.formKey || visit.hasFactor)
            return kit.shown(c, missingPage(), 404);
          const asking = { person: visit.person, signIn: visit.signIn, origin: null };
          const { secret = '' } = await actOnFactor(queries, backend, asking, { act: 'begin-totp' }, null);
          return kit.shown(c, factorPage(visit, secret));
        },
        true,
      );
    })
    .post(`${vendorPath}/factor/confirm`, async (c) => {
      const fields = await kit.form(c);
      return kit.visited(
        c,
        async (queries, visit) => {
          if (fields?.get('key') !== visit.formKey || visit.hasFactor)
            return kit.shown(c, missingPage(), 404);
          const succeeded = kit.tried(c, `factor ${visit.person.id}`);
          const asking = { person: visit.person, signIn: visit.signIn, origin: null };
          const code = (fields.get('code') ?? '').slice(0, 20);
          try {
            const told = await actOnFactor(queries, backend, asking, { act: 'confirm-totp', code }, null);
            succeeded();
            const entry = {
              ...kit.request(c),
              ...whose(visit.person),
              act: 'account' as const,
              detail: { act: 'confirm-totp' },
            };
            await noteWithin(entry)(queries);
            return kit.shown(c, recoveryPage(visit, told.newCodes ?? []));
          } catch (error) {
            // Nothing was changed, so that the transaction may end as it is: the next code of the same app may be right.
            if (!(error instanceof Refusal)) throw error;
            const secret = await pendingTotp(queries, backend, visit.person);
            return kit.shown(c, factorPage(visit, secret, error.fault), 422);
          }
        },
        true,
      );
    });
}
