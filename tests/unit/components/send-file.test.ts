// Files on their way out of the workspace: unpacked where they were packed, sent in parts that make the same file again, and
// stopped when somebody says so.

import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { pickFiles, sendFile } from '../../../components/workspace/oversight/imports/send-file.ts';
import {
  type FilePartMessage,
  parseToOperationsFile,
} from '../../../lib/messaging/operations-file-messages.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { zip } from '../codes/sample-files.ts';
import { resetBrowser, setBackground } from '../messaging/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));

let sent: FilePartMessage[];
beforeEach(() => {
  resetBrowser();
  sent = [];
  setBackground((message) => {
    const part = parseToOperationsFile(message);
    if (part) sent.push(part);
    return part ? ok(null) : undefined;
  });
});

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const never = new AbortController().signal;
const picked = async (...files: File[]) => {
  const found = await pickFiles(files);
  if (!found.ok) throw new Error(found.error.happened);
  return found.value;
};
const texts = async (...files: File[]) =>
  (await picked(...files)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);

test('plain, gzip and zip are unpacked by their first bytes; what macOS packs besides is passed over', async () => {
  const archive = zip([
    { name: 'a.csv', content: 'A' },
    { name: '__MACOSX/._a.csv', content: 'x' },
    { name: 'b.csv', content: 'B' },
  ]);
  expect(
    await texts(file('one.csv', '1'), file('two.csv.gz', gzipSync('2')), file('all.dat', archive)),
  ).toEqual([
    ['one.csv', '1'],
    ['two.csv', '2'],
    ['all.dat/a.csv', 'A'],
    ['all.dat/b.csv', 'B'],
  ]);
});

test('what is damaged, empty, or unpacks to far more than it is, is refused by its name', async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  for (const [name, content, why] of [
    ['cut.gz', gzipSync('some words').subarray(0, 12), 'cut or damaged'],
    ['nothing.csv', '', 'It is empty.'],
    ['bomb.gz', bomb, 'unpacks to more than'],
  ] as const) {
    const found = await pickFiles([file('fine.csv', '1'), file(name, content)]);
    expect(found).toMatchObject({ ok: false, error: { code: 'file-unread' } });
    expect(found.ok || found.error.happened).toMatch(new RegExp(`^${name}: .*${why}`));
  }
});

test('a large file goes in several parts, and is the same when it is put together', async () => {
  const content = randomBytes(1_300_000);
  const [one] = await picked(file('november.837', content));
  const told: number[] = [];
  const done = await sendFile(one!, (part, of) => told.push(part, of), never);
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(done).toEqual(ok({ name: 'november.837', sha256, parts: 3 }));
  expect(sent.map((part) => [part.sha256, part.part])).toEqual([0, 1, 2].map((part) => [sha256, part]));
  expect(sent.every(({ data }) => data.length <= 750_000)).toBe(true);
  const whole = gunzipSync(Buffer.concat(sent.map(({ data }) => Buffer.from(data, 'base64'))));
  expect(whole.equals(content)).toBe(true);
  expect(told).toEqual([0, 3, 1, 3, 2, 3, 3, 3]);
});

test('cancelling stops before the next part; a part that is refused ends it with its reason', async () => {
  const [one] = await picked(file('november.837', randomBytes(1_300_000)));
  const stop = new AbortController();
  const cancelled = await sendFile(one!, (part) => part === 1 && stop.abort(), stop.signal);
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(sent.length).toBeLessThan(3);
  setBackground(() => fail('too-large', 'Full.', 'Nothing.', 'Later.'));
  expect(await sendFile(one!, () => undefined, never)).toMatchObject({
    ok: false,
    error: { code: 'too-large' },
  });
});
