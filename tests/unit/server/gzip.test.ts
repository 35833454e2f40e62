import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../lib/server/gzip.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { makeReview } from './review-changes.ts';

onBothDatabases('compressed requests', (backend) => {
  const sendGzip = async (bytes: Uint8Array, caller?: Caller) => {
    const { token } = caller ?? (await backend.newOrganisation());
    return backend.app.request(paths.push, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
    });
  };

  test('are kept as the same changes sent plainly', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1', 40);
    const answer = await sendGzip(gzipSync(JSON.stringify({ protocol: 1, changes })), auditor);
    expect(answer.status).toBe(200);
    expect((await auditor.pull()).last).toBe(changes.length);

    const pulled = await auditor.send('GET', `${paths.pull}?after=0`, undefined, {
      'accept-encoding': 'br, gzip;q=0.8',
    });
    expect(pulled.headers.get('content-encoding')).toBe('gzip');
    const expanded = gunzipSync(Buffer.from(await pulled.arrayBuffer())).toString();
    const plain = await auditor.send('GET', `${paths.pull}?after=0`, undefined, {
      'accept-encoding': 'gzip;q=0',
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toContain('accept-encoding');
    expect(await plain.text()).toBe(expanded);
  });

  test('that are broken, cut off or too large once expanded are refused', async () => {
    const good = gzipSync('{"protocol":1,"changes":[]}');
    expect((await sendGzip(good)).status).toBe(200);
    const broken = [Buffer.from('{"protocol":1,"changes":[]}'), good.subarray(0, -6), Buffer.alloc(0)];
    for (const bytes of broken)
      expect(await refusal(await sendGzip(bytes))).toMatchObject({
        status: 400,
        fault: { code: 'malformed-request' },
      });
    const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(await sendGzip(bomb))).toMatchObject({ status: 413, fault: { code: 'too-large' } });
  });
});

describe('what expands', () => {
  test('is read no further than its bound', async () => {
    const part = gzipSync(Buffer.alloc(50_000_000, 'x'));
    const bomb = Buffer.concat(Array<Buffer>(20).fill(part));
    let read = 0;
    async function* arriving() {
      for (let at = 0; at < bomb.length; at += 1_000) {
        read = at;
        yield bomb.subarray(at, at + 1_000);
      }
    }
    await expect(readBytes(arriving(), true, 1_000_000)).rejects.toMatchObject({ status: 413 });
    expect(read).toBeLessThan(bomb.length / 2);
  });

  test('to nothing, for ever, is refused as well', async () => {
    const empty = gzipSync('');
    async function* endless() {
      for (;;) yield empty;
    }
    await expect(readBytes(endless(), true, 100_000)).rejects.toMatchObject({ status: 413 });
  });
});
