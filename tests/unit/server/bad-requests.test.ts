import { expect, test } from 'vitest';
import { bodyLimit } from '../../../lib/server/read-json.ts';
import { errorAnswer, healthAnswer, paths, pushLimit } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

onBothDatabases('requests', (backend) => {
  /** Sends a push that must be refused; nothing may be written. */
  async function refused(body: unknown, headers?: Record<string, string>, caller?: Caller) {
    const auditor = caller ?? (await backend.newOrganisation());
    const answer = await refusal(await auditor.send('POST', paths.push, body, headers));
    expect(errorAnswer.safeParse({ error: answer.fault }).success).toBe(true);
    expect((await auditor.pull()).changes).toEqual([]);
    return [answer.status, answer.fault.code] as const;
  }

  test.each([
    ['no JSON', '{"protocol":1,'],
    ['nothing', ''],
    ['a text', '"x"'],
    ['null', 'null'],
    ['no protocol', '{"changes":[]}'],
    ['a protocol that is none', '{"protocol":"x","changes":[]}'],
    ['no changes', '{"protocol":1}'],
    ['a list', '[]'],
    ['a change without anything', '{"protocol":1,"changes":[{}]}'],
    ['lists in lists', `{"protocol":1,"changes":${deep(100_000)}}`],
    ['lists in lists in a change', `{"protocol":1,"changes":[{"fields":{"x":${deep(50)}}}]}`],
    ['a forbidden key', '{"protocol":1,"changes":[{"fields":{"__proto__":{"a":1}}}]}'],
    ['a forbidden key in disguise', '{"protocol":1,"changes":[{"fields":{"\\u005f_proto__":{"a":1}}}]}'],
  ])('with %s are malformed', async (_, body) => {
    expect(await refused(body)).toEqual([400, 'malformed-request']);
  });

  test('with one malformed change among good ones keep none', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1');
    const wrong = changeOf('encounter', backend.id(), {});
    for (const broken of [
      { ...wrong, id: 'x' },
      { ...wrong, kind: 'person' },
      { ...wrong, stamp: '2026-01-01' },
      { ...wrong, device: 'A' },
      { ...wrong, seen: { name: 5 } },
      { ...wrong, fields: { ['x'.repeat(61)]: 1 } },
      { ...wrong, record: null },
    ])
      expect(await refused({ protocol: 1, changes: [...changes, broken] }, {}, auditor)).toEqual([
        400,
        'malformed-request',
      ]);
  });

  test('with more changes than one request may have are malformed', async () => {
    const changes = Array.from({ length: pushLimit + 1 }, () => changeOf('encounter', backend.id(), {}));
    expect(await refused({ protocol: 1, changes })).toEqual([400, 'malformed-request']);
  });

  test('that are too large are refused, declared or not', async () => {
    const body = JSON.stringify({ protocol: 1, changes: [], more: 'x'.repeat(bodyLimit) });
    expect(await refused(body)).toEqual([413, 'too-large']);
    expect(await refused('{}', { 'content-length': String(bodyLimit + 1) })).toEqual([413, 'too-large']);
  });

  test.each<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/json', 'content-encoding': 'br' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip, gzip' },
  ])('of another type are refused: %j', async (headers) => {
    expect(await refused('{"protocol":1,"changes":[]}', headers)).toEqual([415, 'wrong-content-type']);
  });

  test('that are not UTF-8 are malformed', async () => {
    const { token } = await backend.newOrganisation();
    const answer = await backend.app.request(paths.push, {
      method: 'POST',
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    });
    expect((await refusal(answer)).fault.code).toBe('malformed-request');
  });

  test('that are malformed are answered without their own words', async () => {
    const auditor = await backend.newOrganisation();
    const secret = { 'Jane Doe': { deeper: 'MRN-77' } };
    const change = {
      ...changeOf('encounter', backend.id(), {}),
      fields: secret,
      seen: { 'Jane Doe': 'MRN-77' },
    };
    const answer = await auditor.send('POST', paths.push, { protocol: 1, changes: [change] });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/Jane|MRN/);
  });

  test('to unknown addresses find nothing', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/v1/changes/'],
      ['PUT', paths.push],
      ['DELETE', paths.push],
    ] as const)
      expect(await refusal(await backend.send(method, path))).toMatchObject({
        status: 404,
        fault: { code: 'unknown-address' },
      });
  });

  test('without a session are refused before their body is read', async () => {
    const answer = await refusal(await backend.send('POST', paths.push, 'x'.repeat(100)));
    expect(answer).toMatchObject({ status: 401, fault: { code: 'signed-out' } });
  });

  test('of the extension may be read by it, those of web pages are refused', async () => {
    for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://7c3a-11']) {
      const answer = await backend.send('GET', paths.health, undefined, { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      const preflight = await backend.send('OPTIONS', paths.push, undefined, { origin });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
      expect(preflight.headers.has('access-control-allow-credentials')).toBe(false);
      const refusedOne = await backend.send('GET', paths.session, undefined, { origin });
      expect(refusedOne.status).toBe(401);
      expect(refusedOne.headers.get('access-control-allow-origin')).toBe(origin);
    }
    for (const origin of [
      'https://ehr.example',
      'null',
      'https://chrome-extension.example',
      'chrome-extension://',
    ]) {
      const answer = await backend.send('POST', paths.session, { email: 'a@b', password: 'c' }, { origin });
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
      expect(await refusal(answer)).toMatchObject({ status: 403, fault: { code: 'wrong-origin' } });
    }
  });

  test('are answered with headers that keep patient data out of caches and frames', async () => {
    const auditor = await backend.newOrganisation();
    for (const [path, status] of [
      [`${paths.pull}?after=0`, 200],
      [`${paths.pull}?after=9`, 409],
      ['/nowhere', 404],
    ] as const) {
      const answer = await auditor.send('GET', path);
      expect(answer.status).toBe(status);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('for health say that the backend answers, to anyone', async () => {
    const answer = healthAnswer.parse(await (await backend.send('GET', paths.health)).json());
    expect(answer.database).toBe(backend.database.kind);
  });

  test('that fail inside are answered and logged without data', async () => {
    const auditor = await backend.newOrganisation();
    const { database } = backend;
    backend.use({
      ...database,
      transaction: () =>
        Promise.reject(Object.assign(new Error('Key (name)=(Jane Doe) exists'), { code: '23505' })),
    });
    const answer = await refusal(await auditor.send('GET', paths.session));
    backend.use(database);
    expect(answer).toMatchObject({ status: 503, fault: { code: 'server-trouble' } });
    const line = backend.lines.at(-1) ?? '';
    const { request: id, ...told } = JSON.parse(line) as Record<string, unknown>;
    expect(told).toMatchObject({ method: 'GET', route: '/v1/session', status: 503 });
    expect(told.error).toContain('Error 23505');
    expect(answer.fault.happened).toContain(id);
    expect(line + JSON.stringify(answer)).not.toContain('Jane');
  });
});
