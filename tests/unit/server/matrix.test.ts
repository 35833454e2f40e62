// Who is let into which route: every route the backend has, by role, and what each says to strangers. Made from
// the routes themselves, so that a new one without a row here fails.

import { describe, expect, test } from 'vitest';
import { type Role, role } from '../../../lib/model/person.ts';
import { protocolVersion } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { makeReview } from './review-changes.ts';

interface Expected {
  /** Status for somebody who is not signed in. */
  stranger: number;
  /** Roles that are let in; everybody else is told 403. */
  roles: readonly Role[];
  status: number;
  send?: unknown;
  query?: string;
  /** Where the route has places for values. */
  path?: string;
}

// Written out, and not asked of lib/model/permissions.ts: a slip there must not correct its own test.
const everybody = role.options;
const writers: Role[] = ['qa-auditor', 'cdi-coordinator', 'compliance-officer', 'administrator'];
const officers: Role[] = ['compliance-officer', 'administrator'];
const readers: Role[] = [...writers, 'denial-analyst'];
const overseers: Role[] = [...readers, 'revenue-cycle-leader'];

const january = { from: '2026-01-01', to: '2026-01-31' };

const expected: Record<string, Expected> = {
  // A page for a person's browser, nothing for programs: front.test.ts.
  'GET /': { stranger: 404, roles: everybody, status: 404 },
  'GET /health': { stranger: 200, roles: everybody, status: 200 },
  'GET /ready': { stranger: 200, roles: everybody, status: 200 },
  // For whoever has the monitor's token, or is on this machine: metrics.test.ts.
  'GET /metrics': { stranger: 404, roles: everybody, status: 404 },
  'POST /v1/session': { stranger: 401, roles: everybody, status: 401, send: nobodysAccount() },
  'GET /v1/session': { stranger: 401, roles: everybody, status: 200 },
  'DELETE /v1/session': { stranger: 401, roles: everybody, status: 204 },
  'POST /v1/session/renewal': { stranger: 401, roles: everybody, status: 401, send: nobodysRenewal() },
  'GET /v1/session/options': { stranger: 200, roles: everybody, status: 200 },
  'POST /v1/session/code': { stranger: 401, roles: everybody, status: 401, send: nobodysCode() },
  'POST /v1/session/second-step': { stranger: 401, roles: everybody, status: 401, send: nobodysStep() },
  'POST /v1/session/second-step/ways': {
    stranger: 401,
    roles: everybody,
    status: 401,
    send: { ticket: 'x'.repeat(43) },
  },
  'POST /v1/session/clear-order': {
    stranger: 401,
    roles: everybody,
    status: 401,
    send: { organisation: 'x', person: 'y', nonce: 'n'.repeat(43), seen: 0, proof: 'p'.repeat(43) },
  },
  // Without a provider; with one: oidc.test.ts.
  'POST /v1/provider/begin': { stranger: 404, roles: everybody, status: 404, send: nobodysFlow() },
  'GET /v1/provider/callback': { stranger: 404, roles: everybody, status: 404, query: '?state=x&code=y' },
  'POST /v1/provider/claim': { stranger: 404, roles: everybody, status: 404, send: nobodysClaim() },
  'POST /v1/account': { stranger: 401, roles: everybody, status: 200, send: { act: 'look' } },
  'POST /v1/accounts': { stranger: 401, roles: ['administrator'], status: 200, send: { act: 'look' } },
  'POST /v1/changes': {
    stranger: 401,
    // Each change is decided by itself: permissions-by-kind.test.ts.
    roles: everybody,
    status: 200,
    send: { protocol: protocolVersion, changes: [] },
  },
  'GET /v1/changes': { stranger: 401, roles: everybody, status: 200, query: '?after=0' },
  // Behind the end of the log, so that there is nothing to wait for.
  'GET /v1/changes/news': { stranger: 401, roles: everybody, status: 200, query: '?after=1' },
  'POST /v1/trail/access': { stranger: 401, roles: officers, status: 200, send: someReport() },
  'POST /v1/trail/access.csv': { stranger: 401, roles: officers, status: 200, send: someReport() },
  'POST /v1/trail/review': { stranger: 401, roles: officers, status: 200, send: { act: 'look' } },
  'POST /v1/retention': { stranger: 401, roles: officers, status: 200, send: { act: 'look' } },
  'POST /v1/oversight/data-return': {
    stranger: 401,
    roles: officers,
    status: 200,
    send: { vendor: ['X'], table: 'claim', after: null },
  },
  'GET /v1/people': { stranger: 401, roles: [...readers, 'revenue-cycle-leader'], status: 200 },
  'POST /v1/coder-gaps': {
    stranger: 401,
    roles: [...writers, 'vendor-coder'],
    status: 200,
    send: { act: 'look' },
  },
  'GET /v1/code-sets': { stranger: 401, roles: readers, status: 200 },
  // Of no table; of one: code-sets.test.ts.
  'GET /v1/code-sets/:sha256/:part': { stranger: 401, roles: readers, status: 404, path: noTable() },
  'PUT /v1/code-sets/:sha256/:part': {
    stranger: 401,
    roles: ['administrator'],
    status: 200,
    path: noTable(),
    send: 'bytes',
  },
  'POST /v1/code-sets': {
    stranger: 401,
    roles: ['administrator'],
    status: 409,
    send: { act: 'keep', tables: [{ sha256: '0'.repeat(64), parts: 1 }] },
  },
  // Nothing that is known: for a query that is, query-links-asking.test.ts.
  'POST /v1/query-links': { stranger: 401, roles: writers, status: 404, send: nobodysQuery() },
  // Without a FHIR server; with one: query-fhir.test.ts.
  'POST /v1/query-fhir': { stranger: 401, roles: writers, status: 200, send: { act: 'state' } },
  // For whoever has a link, or has opened one: query-links.test.ts. Whoever is signed in has no more of them.
  'GET /q/:token': { stranger: 403, roles: everybody, status: 403 },
  'POST /q/:token': { stranger: 403, roles: everybody, status: 403, send: {} },
  'GET /q/:token/sign-in': { stranger: 403, roles: everybody, status: 403 },
  'GET /late': { stranger: 200, roles: everybody, status: 200 },
  'GET /q/answer': { stranger: 403, roles: everybody, status: 403 },
  'POST /q/answer': { stranger: 403, roles: everybody, status: 403, send: {} },
  'POST /v1/oversight/due': { stranger: 401, roles: overseers, status: 200, send: {} },
  'POST /v1/oversight/scorecard': {
    stranger: 401,
    roles: overseers,
    status: 200,
    send: { period: january, filters: {}, by: null, and: null },
  },
  'POST /v1/oversight/behind-figure': {
    stranger: 401,
    roles: overseers,
    status: 200,
    send: { measure: 'accuracy', part: 'denominator', period: january, filters: {}, after: 0 },
  },
  'POST /v1/oversight/chart-stages': {
    stranger: 401,
    roles: overseers,
    status: 200,
    send: { number: 'none', facility: null },
  },
  'POST /v1/oversight/imports': { stranger: 401, roles: overseers, status: 200, send: { act: 'look' } },
  // What it asks for is all there is: the answer to nothing asked tells who is let in.
  'POST /v1/oversight/operations': { stranger: 401, roles: overseers, status: 400, send: { nothing: true } },
  'POST /v1/oversight/packs': { stranger: 401, roles: overseers, status: 200, send: { act: 'look' } },
  'POST /v1/oversight/denials': { stranger: 401, roles: overseers, status: 200, send: { act: 'clusters' } },
  'PUT /v1/oversight/files/:sha256/:part': {
    stranger: 401,
    roles: ['denial-analyst', 'compliance-officer', 'revenue-cycle-leader', 'administrator'],
    status: 200,
    path: `/v1/oversight/files/${'0'.repeat(64)}/0`,
    send: 'bytes',
  },
  'GET /v1/scorecard': { stranger: 401, roles: overseers, status: 200 },
};

/**
 * Pages for a vendor's liaison, by what they answer to whoever has no visit: a token of the extension opens none of them. To
 * those who have one: vendor-pages.test.ts and vendor-attacks.test.ts.
 */
const vendorPages: Record<string, number> = {
  'GET /vendor': 200,
  'GET /vendor/first': 200,
  'GET /vendor/second': 200,
  'GET /vendor/provider': 404,
  'GET /vendor/provider/back': 403,
  'POST /vendor/sign-in': 403,
  'POST /vendor/first': 403,
  'POST /vendor/second': 403,
  'POST /vendor/sign-out': 403,
  'GET /vendor/factor': 403,
  'POST /vendor/factor': 403,
  'POST /vendor/factor/confirm': 403,
  'GET /vendor/charts': 403,
  'GET /vendor/charts/:id': 403,
  'POST /vendor/charts/:id/answer': 403,
  'POST /vendor/charts/:id/escalate': 403,
  'GET /vendor/denials': 403,
  'GET /vendor/education': 403,
  'POST /vendor/education/:id': 403,
  'GET /vendor/instructions': 403,
  'POST /vendor/instructions': 403,
  'GET /vendor/figures': 403,
};

onBothDatabases('the matrix of routes', (backend) => {
  const routes = () => [
    ...new Set(backend.app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`)),
  ];

  const ask = (caller: Pick<Caller, 'send'>, route: string) => {
    const [method = '', pattern = ''] = route.split(' ');
    const { send, query = '', path = pattern } = expected[route]!;
    return caller.send(method, path + query, send);
  };

  test('has a row for each route and no row without one', () => {
    expect(routes().sort()).toEqual([...Object.keys(expected), ...Object.keys(vendorPages)].sort());
  });

  test('pages of a vendor’s liaison answer nobody by a token', async () => {
    const liaison = await backend.newOrganisation('vendor-liaison');
    for (const [route, status] of Object.entries(vendorPages)) {
      const [method = '', path = ''] = route.split(' ');
      const body = method === 'POST' ? {} : undefined;
      expect([route, (await backend.send(method, path, body)).status]).toEqual([route, status]);
      expect([route, (await liaison.send(method, path, body)).status]).toEqual([route, status]);
    }
  });

  describe.each(Object.keys(expected))('%s', (route) => {
    const { stranger, roles, status } = expected[route]!;

    test('answers a stranger', async () => {
      const asStranger: Pick<Caller, 'send'> = { send: (...request) => backend.send(...request) };
      expect((await ask(asStranger, route)).status).toBe(stranger);
    });

    test('answers each role of its own organisation', async () => {
      const answers: [Role, number][] = [];
      for (const asked of role.options)
        answers.push([asked, (await ask(await backend.newOrganisation(asked), route)).status]);
      expect(answers).toEqual(role.options.map((r) => [r, roles.includes(r) ? status : 403]));
    });

    test('tells each role nothing of another organisation', async () => {
      const theirs = await backend.newOrganisation();
      await theirs.push((await makeReview(theirs.person.id, 'secret-number')).changes);
      const told = [theirs.person.id, theirs.person.organisation, theirs.person.email, 'secret-number'];
      for (const asked of role.options) {
        const text = await (await ask(await backend.newOrganisation(asked), route)).text();
        expect(told.filter((word) => text.includes(word))).toEqual([]);
      }
    });
  });

  test('a record of another organisation is as if it were none: status, answer, what is kept', async () => {
    const [theirs, mine, fresh] = [
      await backend.newOrganisation(),
      await backend.newOrganisation(),
      await backend.newOrganisation(),
    ];
    const { changes } = await makeReview(theirs.person.id, '1');
    await theirs.push(changes);
    const orphan = changes.at(-1)!;
    // The verdict's worksheet exists in the other organisation, and nowhere at all for `unknown`.
    const unknown = (await makeReview(fresh.person.id, 'never sent')).changes.at(-1)!;
    const answerTo = async (caller: Caller, change: typeof orphan) => {
      const answer = await caller.send('POST', '/v1/changes', {
        protocol: protocolVersion,
        changes: [change],
      });
      return { status: answer.status, body: (await answer.text()).replaceAll(change.id, 'ID') };
    };
    expect(await answerTo(mine, orphan)).toEqual(await answerTo(mine, unknown));
    // Neither its records nor the ids of its changes are taken: the same chart begins anew here.
    const again = await makeReview(mine.person.id, '1');
    const sameIds = again.changes.map((change, i) => ({ ...change, id: changes[i]!.id }));
    expect((await mine.push(sameIds)).map((o) => o.outcome)).toEqual(sameIds.map(() => 'kept'));
    expect((await theirs.pull()).last).toBe(changes.length);
  });
});

function someReport() {
  return { chart: 'secret', person: '', from: 0, until: Date.UTC(2100, 0) };
}

function noTable() {
  return `/v1/code-sets/${'f'.repeat(64)}/0`;
}

function nobodysStep() {
  return { ticket: 'x'.repeat(43), code: '123456' };
}

function nobodysQuery() {
  const id = '0195a1b2-0000-7000-8000-000000000001';
  return { encounterId: id, queryId: id };
}

function nobodysFlow() {
  return { returnTo: `https://${'a'.repeat(32)}.chromiumapp.org/`, verifierHash: '0'.repeat(64) };
}

function nobodysClaim() {
  return { handOver: 'x'.repeat(43), verifier: 'y'.repeat(43) };
}

function nobodysCode() {
  return { code: 'aaaaa-bbbbb-ccccc-ddddd', email: 'nobody@test.example', password: 'not a password' };
}

function nobodysRenewal() {
  return { refreshToken: 'x'.repeat(43), attempt: 'y'.repeat(22) };
}

function nobodysAccount() {
  return { email: 'nobody@test.example', password: 'not a password' };
}
