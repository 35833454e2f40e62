// People of a vendor without an agreement in force neither sign in nor use their routes; and those who are gone are looked at
// in the access review.

import { expect, test } from 'vitest';
import { dayAt } from '../../../lib/model/calendar-day.ts';
import type { Role } from '../../../lib/model/person.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { registerChange } from '../../fixtures/oversight/vendor-changes.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { changeOf } from './review-changes.ts';
import { demo, withVendor } from './vendor-register.ts';

onBothDatabases('accounts of a vendor', (backend) => {
  test.each<[Role, 'employer' | 'limits']>([
    ['vendor-coder', 'employer'],
    ['vendor-liaison', 'employer'],
    ['vendor-liaison', 'limits'],
  ])('lets a %s (by %s) neither sign in nor use a route', async (role, by) => {
    const { officer, agreement } = await withVendor(backend);
    const { organisation } = officer.person;
    const signIn = (caller: Caller) =>
      backend.send('POST', paths.session, { email: caller.person.email, password: caller.password });
    // Made while nobody has said for whom they work: that alone keeps them out.
    const them = await backend.newPerson(organisation, role);
    expect(await refusal(await signIn(them))).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    const works = (vendor: string) =>
      inOrganisation(backend.database, organisation, (queries) =>
        queries.query(`update person set employer = $2, limits = $3 where id = $1`, [
          them.person.id,
          by === 'employer' ? vendor : null,
          by === 'limits' ? JSON.stringify({ facilities: [], vendors: [vendor] }) : null,
        ]),
      );
    await works('Acme Coding');
    expect(await refusal(await signIn(them))).toMatchObject({
      status: 403,
      fault: {
        code: 'no-baa',
        happened: 'Acme Coding has no business associate agreement.',
        meaning: expect.stringMatching(/sign in/),
      },
    });

    await officer.push([agreement({ to: dayAt(backend.time) })]);
    const answer = await signIn(them);
    expect(answer.status).toBe(200);
    const { token } = (await answer.json()) as { token: string };
    const send = (method: string, path: string, body?: unknown) =>
      backend.send(method, path, body, { authorization: `Bearer ${token}` });
    const routes = async () => [
      (await send('GET', `${paths.pull}?after=0&limit=10`)).status,
      role === 'vendor-coder' ? (await send('POST', paths.coderGaps, { act: 'look' })).status : null,
    ];
    const open = await routes();
    expect(open).not.toContain(403);
    const before = backend.time;
    // An hour after midnight the access token would still be good.
    backend.time = Date.parse(`${dayAt(before)}T23:55:00Z`);
    const late = (await (await signIn(them)).json()) as { token: string };
    backend.time = Date.parse(`${dayAt(before)}T23:55:00Z`) + 600_000;
    const over = await backend.send('GET', `${paths.pull}?after=0&limit=10`, undefined, {
      authorization: `Bearer ${late.token}`,
    });
    expect(await refusal(over)).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    // Signing out is left to them.
    expect(
      (await backend.send('DELETE', paths.session, undefined, { authorization: `Bearer ${late.token}` }))
        .status,
    ).toBe(204);
    expect((await refusal(await signIn(them))).fault.code).toBe('no-baa');
    backend.time = before;
  });

  test('an organisation’s own people sign in whatever stands in the register', async () => {
    const { officer } = await withVendor(backend);
    for (const role of ['qa-auditor', 'denial-analyst', 'revenue-cycle-leader'] as const)
      expect((await backend.newPerson(officer.person.organisation, role)).token).toBeTruthy();
  });

  test('a coder who has left, and a vendor that has ended, are looked at in the access review', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { id } = administrator.person;
    const made = registerChange(
      'vendor',
      { ...demo!.vendor, name: 'Acme', alsoNamed: ['ACME Inc'] },
      id,
      backend.time,
    );
    const coder = (name: string, left: string | null) =>
      registerChange(
        'coder',
        { ...demo!.coders[0], vendorId: made.record, name, alsoNamed: [], left },
        id,
        backend.time,
      );
    await administrator.push([
      made,
      coder('Kim Gone', '2026-01-04'),
      coder('Lee Here', null),
      coder('Pat Last', '2026-01-05'),
    ]);
    const add = (name: string, employer: string) =>
      administrator.send('POST', paths.accounts, {
        act: 'add',
        name,
        employer,
        email: `${backend.id()}@test.example`,
        role: 'vendor-coder',
      });
    for (const [name, employer] of [
      ['kim  gone', 'acme inc'],
      ['Lee Here', 'Acme'],
      ['Pat Last', 'Acme'],
      ['Kim Gone', 'Elsewhere'],
    ])
      expect((await add(name!, employer!)).status).toBe(200);
    const flags = async () => {
      const review = (await (
        await administrator.send('POST', paths.accessReview, { act: 'look' })
      ).json()) as {
        people: { name: string; employer?: string | null; flags: string[] }[];
      };
      return review.people
        .filter(({ employer }) => employer)
        .map(({ name, employer, flags: of }) => [name, employer, of]);
    };
    const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(await flags())).toEqual(
      sorted([
        ['kim  gone', 'acme inc', ['coder-left']],
        ['Lee Here', 'Acme', []],
        ['Pat Last', 'Acme', []],
        ['Kim Gone', 'Elsewhere', []],
      ]),
    );
    await administrator.push([changeOf('vendor', made.record, { status: 'ended' })]);
    expect((await flags()).filter(([, , of]) => (of as string[]).includes('vendor-ended'))).toHaveLength(3);
  });
});
