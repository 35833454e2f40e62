// Requests answer with values, whatever the network or the other end does.

import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, fault, type Result } from '../../../lib/model/result.ts';
import { requestRenewal, requestSignIn, requestSignOut } from '../../../lib/sync/sign-in-requests.ts';
import { httpTransport, requestNews } from '../../../lib/sync/transport.ts';
import { protocolVersion, pullLimit } from '../../../lib/sync/wire.ts';

import { makeReview } from '../server/review-changes.ts';

type Fetch = typeof globalThis.fetch;

const server = 'https://overread.example';
const account = { email: 'ada@north.example', password: 'secret' };
const never = new AbortController().signal;

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const answering =
  (make: () => Response | Promise<Response>): Fetch =>
  async () =>
    make();
/** A body that breaks off: the connection was lost in the middle. */
const brokenOff = () =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"outcomes":['));
        stream.error(new TypeError('network error'));
      },
    }),
  );

/** Every request there is, each with what would be a good answer to it. */
const person = { id: 'ada', organisation: 'north', email: account.email, name: 'Ada', role: 'qa-auditor' };
const requests: [string, unknown, (fetch: Fetch) => Promise<Result<unknown>>][] = [
  ['push', { outcomes: [] }, (fetch) => httpTransport(server, 't', fetch).push([], never)],
  [
    'pull',
    { changes: [], last: 3, more: false },
    (fetch) => httpTransport(server, 't', fetch).pull(3, never),
  ],
  [
    'news',
    { news: true },
    async (fetch) => {
      const answer = await requestNews(server, 't', 3, never, fetch);
      return answer.ok ? { ok: true, value: { news: answer.value } } : answer;
    },
  ],
  [
    'sign-in',
    { token: 'a-token-of-twenty-signs', expiresAt: 9, person, storeSecret: 's'.repeat(64) },
    (fetch) => requestSignIn(server, account, fetch),
  ],
  [
    'renewal',
    {
      token: 'a-token-of-twenty-signs',
      expiresAt: 9,
      refreshToken: 'another-of-twenty-signs',
      renewAfter: 3,
      person,
      storeSecret: 's'.repeat(64),
    },
    (fetch) => requestRenewal(server, { refreshToken: 'r', attempt: 'a' }, fetch),
  ],
];
const code = (expected: string) => ({ ok: false, error: { code: expected } });

describe.each(requests)('%s', (_, good, request) => {
  it('gives the answer where it is a good one', async () => {
    expect(await request(answering(() => json(200, good)))).toEqual({ ok: true, value: good });
  });

  it('is offline when nothing answers, or the answer breaks off', async () => {
    const refused = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await request(refused)).toMatchObject(code('offline'));
    expect(await request(answering(brokenOff))).toMatchObject(code('offline'));
  });

  it('is offline when a gateway answers for a server that is down', async () => {
    for (const status of [500, 502, 503, 504]) {
      const gateway = answering(() => new Response('<h1>Bad gateway</h1>', { status }));
      expect(await request(gateway)).toMatchObject(code('offline'));
    }
  });

  it('hands on the fault that the server gives', async () => {
    const { error } = fail('signed-out', 'Ended.', 'Work stays here.', 'Sign in.');
    expect(await request(answering(() => json(401, { error })))).toEqual({ ok: false, error });
  });

  it('knows an answer that is not Overread’s', async () => {
    const strangers = [
      () => new Response('<html>Sign in to the guest network</html>'),
      () => json(200, { hello: 'world' }),
      () => json(200, null),
      () => json(404, { message: 'Not Found' }),
      () => new Response(null, { status: 204 }),
      () => json(403, { error: 'forbidden' }),
    ];
    for (const stranger of strangers)
      expect(await request(answering(stranger))).toMatchObject(code('bad-answer'));
  });

  it('answers with a value whatever is sent back', async () => {
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((v) => JSON.stringify({ error: v })),
    );
    const anyStatus = fc.constantFrom(200, 201, 400, 401, 409, 413, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(anyBody, anyStatus, async (body, status) => {
        const answer = await request(answering(() => new Response(body, { status })));
        // Good or not: where not, all four texts that a person needs are there.
        return answer.ok || fault.safeParse(answer.error).success;
      }),
    );
  });
});

describe('what is sent', () => {
  const sent: { url: string; init: RequestInit }[] = [];
  const noting: Fetch = async (url, init) => {
    sent.push({ url: String(url), init: init ?? {} });
    return json(200, {});
  };

  it('names the protocol and the token when pushing, and goes through no cache and with no cookie', async () => {
    sent.length = 0;
    await httpTransport(server, 'token-1', noting).push([], never);
    expect(sent[0]?.url).toBe('https://overread.example/v1/changes');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      headers: { authorization: 'Bearer token-1' },
      body: JSON.stringify({ protocol: protocolVersion, changes: [] }),
    });
  });

  it('is packed where it is worth it, to less than a third', async () => {
    sent.length = 0;
    const changes = (await makeReview('ada', '1', 100)).changes;
    await httpTransport(server, 'token-1', noting).push(changes, never);
    const { body, headers } = sent[0]!.init;
    expect(headers).toMatchObject({ 'content-encoding': 'gzip' });
    const plain = JSON.stringify({ protocol: protocolVersion, changes });
    expect(gunzipSync(body as ArrayBuffer).toString()).toBe(plain);
    expect((body as ArrayBuffer).byteLength).toBeLessThan(plain.length / 3);
  });

  it('asks from the position on when pulling', async () => {
    sent.length = 0;
    await httpTransport(server, 'token-1', noting).pull(41, never);
    expect(sent[0]?.url).toBe(
      `https://overread.example/v1/changes?protocol=${protocolVersion}&after=41&limit=${pullLimit}`,
    );
  });

  it('is too slow when the time for it is over', async () => {
    const late: Fetch = () => Promise.reject(new DOMException('signal timed out', 'TimeoutError'));
    expect(await httpTransport(server, 'token-1', late).pull(0, never)).toMatchObject(code('too-slow'));
  });

  it('stops at once when the signal aborts', async () => {
    const hanging: Fetch = (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const stop = new AbortController();
    const answer = httpTransport(server, 'token-1', hanging).pull(0, stop.signal);
    stop.abort();
    expect(await answer).toMatchObject(code('offline'));
  });
});

describe('a redirect', () => {
  it.each(requests)('of %s is not followed: nothing is sent on', async (_, __, request) => {
    const reached: string[] = [];
    const sendOn: Fetch = (_url, init) => {
      if (init?.redirect !== 'manual') reached.push('elsewhere');
      return Promise.resolve(
        new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
      );
    };
    expect(await request(sendOn)).toMatchObject(code('bad-answer'));
    await requestSignOut(server, 't', sendOn);
    expect(reached).toEqual([]);
  });
});

describe('signing in', () => {
  it('with a wrong password is the server’s fault, in its words', async () => {
    const { error } = fail('wrong-password', 'Not right.', 'Not signed in.', 'Check both.');
    expect(
      await requestSignIn(
        server,
        account,
        answering(() => json(401, { error })),
      ),
    ).toEqual({
      ok: false,
      error,
    });
  });

  it('takes no session without a proper token or with a role that is not known', async () => {
    const good = { token: 'a-token-of-twenty-signs', expiresAt: 9, person, storeSecret: 's'.repeat(64) };
    for (const part of [{ token: 'short' }, { expiresAt: '9' }, { person: { ...person, role: 'root' } }]) {
      const answer = answering(() => json(200, { ...good, ...part }));
      expect(await requestSignIn(server, account, answer)).toMatchObject(code('bad-answer'));
    }
  });
});

describe('signing out', () => {
  it('never fails', async () => {
    const refused = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await requestSignOut(server, 'token-1', refused)).toBeUndefined();
    expect(
      await requestSignOut(
        server,
        'token-1',
        answering(() => json(500, {})),
      ),
    ).toBeUndefined();
  });
});
