// Every order there is, and everything that looks like one, from everybody who can send a message: who may not give
// it changes nothing, is told nothing, and brings about no exception.

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessage } from '../../../entrypoints/background/answer-message.ts';
import { enterByPassword } from '../../../entrypoints/background/sign-in-here.ts';
import { syncNow } from '../../../entrypoints/background/sync-now.ts';
import { parseToBackground } from '../../../lib/messaging/own-messages.ts';
import { parseToPasskeys } from '../../../lib/messaging/passkey-messages.ts';
import { parseToServer } from '../../../lib/messaging/server-acts.ts';
import { readTokens } from '../../../lib/messaging/session.ts';
import { parseToSignIn } from '../../../lib/messaging/sign-in-messages.ts';
import { readStoreKey } from '../../../lib/messaging/store-keys.ts';
import { systemRandom } from '../../../lib/model/ids.ts';
import type { Person } from '../../../lib/model/person.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { databaseName, openDatabase } from '../../../lib/store/database.ts';
import browser, { resetBrowser } from '../messaging/fake-browser.ts';
import { reading } from '../messaging/frame-readings.ts';
import { chart, keys, verdict } from '../store/charts.ts';
import { contents } from '../store/device.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: vi.fn(async () => {}) }));
vi.mock('../../../entrypoints/background/publish-profiles.ts', () => ({ publishProfiles: async () => {} }));

const own = 'chrome-extension://abcdefghijklmnop/';
const ehr = 'https://ehr.example';
const server = 'https://overread.example';
const network = vi.fn(async () => new Response('{}', { status: 503 }));
const windows = vi.fn(async () => ({ id: 9 }));
const ada: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@x.example',
  name: 'Ada',
  role: 'administrator',
};

Object.assign(browser, {
  permissions: { contains: async ({ origins }: { origins: string[] }) => origins[0] === `${ehr}/*` },
  windows: { get: async () => ({ type: 'popup', left: 0, top: 0 }), create: windows, update: windows },
  identity: { getRedirectURL: () => own, launchWebAuthFlow: windows },
});
Object.assign(browser.runtime, { id: 'abcdefghijklmnop', getURL: (path: string) => own + path });
Object.assign(browser.tabs, { get: async () => ({ windowId: 1 }) });

let db: ReturnType<typeof openDatabase> | undefined;
/** What nobody but our own pages may learn. */
let secrets: string[];

beforeEach(async () => {
  resetBrowser();
  vi.stubGlobal('fetch', network);
  db?.close();
  await Dexie.delete(databaseName('north', 'ada'));
  const token = 'the-token-of-ada-0123456789';
  const value = {
    token,
    refreshToken: `${token}-again`,
    expiresAt: 9,
    person: ada,
    storeSecret: 's'.repeat(60),
  };
  await enterByPassword(server, { ok: true, value }, 'several words of Ada');
  const key = (await readStoreKey(ada))!;
  db = openDatabase('north', 'ada', key);
  const writer = { person: 'ada', device: 'd1', now: Date.now, random: systemRandom };
  await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
  secrets = [token, Buffer.from(key).toString('base64url'), chart.fields.name!, 'several words of Ada'];
  for (const mock of [network, windows, vi.mocked(syncNow)]) mock.mockClear();
});

/** Everything that an order could change. */
const state = async () => ({
  session: await browser.storage.session.get(null),
  local: await browser.storage.local.get(null),
  tokens: await readTokens(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  store: db && (await contents(db)),
});

const account = { server, email: 'eve@x.example', password: 'a password' };
/** One whole message of each kind. */
const whole: readonly Record<string, unknown>[] = [
  { type: 'frame-read', reading: reading() },
  { type: 'frame-gone', document: reading().document },
  { type: 'which-profiles' },
  { type: 'dock-open' },
  { type: 'dock-elsewhere' },
  { type: 'dock-state', open: true, width: 400 },
  { type: 'teach-picked', id: '1', picked: null },
  { type: 'sync-soon' },
  { type: 'wait-for-news' },
  { type: 'sign-in', ...account },
  { type: 'sign-out' },
  { type: 'lock' },
  { type: 'unlock', password: 'several words of Ada' },
  { type: 'dock-admit', ticket: '0'.repeat(32), site: ehr },
  { type: 'dock-shown' },
  { type: 'dock-leave' },
  { type: 'sign-in-options', server },
  { type: 'redeem-code', ...account, code: 'aaaaa-bbbbb' },
  { type: 'second-step', server, ticket: 'x'.repeat(43), code: '123456' },
  { type: 'organisation-sign-in', server },
  { type: 'passkey-unlock', credential: 'c1', secret: 's'.repeat(43) },
  { type: 'passkey-keep', credential: 'c1', salt: 's'.repeat(43), secret: 's'.repeat(43) },
  { type: 'passkey-drop', credential: 'c1' },
  { type: 'server-act', asked: { to: 'account', act: { act: 'look' } } },
  { type: 'server-act', asked: { to: 'accounts', act: { act: 'look' } } },
  {
    type: 'server-act',
    asked: { to: 'accessReport', act: { chart: 'E-1', person: '', from: 0, until: 1 } },
  },
  { type: 'server-act', asked: { to: 'accessReview', act: { act: 'look' } } },
  { type: 'server-act', asked: { to: 'coderGaps', act: { act: 'look' } } },
  { type: 'server-act', asked: { to: 'queryFhir', act: { act: 'state' } } },
  { type: 'server-act', asked: { to: 'retention', act: { act: 'look' } } },
  { type: 'evidence-wanted', tab: 5 },
];

/** Whole ones, ones with a part replaced, taken away or added, and whatever else there is. */
const messages = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...whole) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...whole), fc.anything(), fc.nat(), fc.boolean())
      .map(([message, value, nth, taken]) => {
        const parts = [...Object.keys(message), '__proto__', 'constructor', 'act', 'asked', 'tab'];
        const part = parts[nth % parts.length]!;
        const { [part]: _, ...rest } = message;
        return taken ? rest : { ...message, [part]: value };
      }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom(...whole.map((m) => m.type)), act: fc.anything() }),
  },
  { weight: 1, arbitrary: fc.anything() },
);

const frame = (origin: string | undefined, more: object = {}) => ({
  id: 'abcdefghijklmnop',
  url: `${origin ?? ehr}/chart`,
  ...(origin && { origin }),
  tab: { id: 5 },
  frameId: 3,
  ...more,
});

const send = async (message: unknown, sender: object) =>
  answerMessage(message, sender as Runtime.MessageSender);

const nobodys: Record<string, object> = {
  'a site that is not allowed': frame('https://elsewhere.example'),
  'a site that is not allowed, in its top frame': frame('https://elsewhere.example', { frameId: 0 }),
  'an allowed site’s name under another scheme': frame('http://ehr.example'),
  'another extension': { id: 'ponmlkjihgfedcba', url: 'chrome-extension://ponmlkjihgfedcba/page.html' },
  'another extension in a tab': frame(ehr, { id: 'ponmlkjihgfedcba' }),
  'another extension that names our page': { id: 'ponmlkjihgfedcba', url: `${own}workspace.html` },
  'a script of ours outside of tabs': { id: 'abcdefghijklmnop', url: `${ehr}/chart`, origin: ehr },
  'a page that has our address in its own': {
    id: 'abcdefghijklmnop',
    url: `https://elsewhere.example/${own}`,
  },
  nobody: {},
};

describe.each(Object.entries(nobodys))('from %s', (_, sender) => {
  it('no message does anything or is answered', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        expect(await send(message, sender)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
    expect(await state()).toEqual(before);
    for (const mock of [network, windows, syncNow]) expect(mock).not.toHaveBeenCalled();
  });
});

describe.each(['top', 'framed', 'sandboxed'])('from a %s page of an allowed site', (where) => {
  const sender = where === 'sandboxed' ? frame('null') : frame(ehr, { frameId: where === 'top' ? 0 : 3 });

  it('nothing changes but its own reading and where its panel stands, and no secret is told', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        const told = JSON.stringify((await send(message, sender)) ?? null);
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // What it may say arrives: it is not silence that is compared.
    await send(whole[0], sender);
    const after = await state();
    expect(Object.keys(after.session)).toContain(`frame:5:${sender.frameId}`);
    const others = (items: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(items).filter(([key]) => !isItsOwn(key)));
    const isItsOwn = (key: string) =>
      key === `frame:5:${sender.frameId}` ||
      (sender.frameId === 0 && (/^(dock|panel-window):5$/.test(key) || key.startsWith('dock-ticket:')));
    expect({ ...after, session: others(after.session), local: others(after.local) }).toEqual(before);
    expect(network).not.toHaveBeenCalled();
    expect(syncNow).not.toHaveBeenCalled();
    if (where !== 'top') expect(windows).not.toHaveBeenCalled();
  });
});

describe('from a page of our own', () => {
  const page = { id: 'abcdefghijklmnop', url: `${own}workspace.html`, tab: { id: 7 } };
  const isOrder = (message: unknown) =>
    [parseToSignIn, parseToPasskeys, parseToServer, parseToBackground].some(
      (parse) => parse(message) !== null,
    );

  it('what is not whole does nothing', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(
        messages.filter((message) => !isOrder(message)),
        async (message) => {
          expect(await send(message, page)).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
    expect(await state()).toEqual(before);
    for (const mock of [network, windows, syncNow]) expect(mock).not.toHaveBeenCalled();
  });

  it('what is whole is done', async () => {
    expect(await send({ type: 'lock' }, page)).toBeUndefined();
    expect(await readStoreKey(ada)).toBeNull();
    expect(await readTokens()).toBeNull();
    await send({ type: 'sync-soon' }, page);
    expect(syncNow).toHaveBeenCalled();
  });
});
