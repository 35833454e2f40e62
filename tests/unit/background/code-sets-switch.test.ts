// Code tables where one account follows another without a sign-out: each organisation's shelf holds its own, and what
// is licensed goes with whoever had it.

import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { enterWith } from '../../../entrypoints/background/sign-in-here.ts';
import { signedInHere } from '../../../entrypoints/background/signed-in-here.ts';
import type { CodeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { Person } from '../../../lib/model/person.ts';
import { ok } from '../../../lib/model/result.ts';
import { openShelf } from '../../../lib/store/code-shelf.ts';
import { resetBrowser } from '../messaging/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: async () => {} }));
vi.mock('../../../entrypoints/background/publish-profiles.ts', () => ({ publishProfiles: async () => {} }));

const ada: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@x.example',
  name: 'Ada',
  role: 'qa-auditor',
};
const enter = (person: Person) =>
  enterWith(
    'https://overread.example',
    ok({ token: `of ${person.id}`, expiresAt: 9, person, storeSecret: person.id.repeat(20) }),
    null,
  );
const head = (kind: CodeFileKind, sha256: string) =>
  ({ sha256, release: { kind, release: '2026' } }) as KeptTable;

beforeEach(resetBrowser);

it('lets go of what is licensed to the organisation before, and keeps the rest', async () => {
  await enter(ada);
  const shelf = openShelf('north');
  await shelf.heads.bulkPut([head('cpt', 'a'), head('icd-10-cm', 'b')]);
  await shelf.blobs.bulkPut(['a', 'b'].map((sha256) => ({ sha256, bytes: new Uint8Array(1) })));
  await enter({ ...ada, id: 'alan' });
  await navigator.locks.request('overread-code-sets', () => {});
  expect(await shelf.blobs.count()).toBe(2);
  await enter({ ...ada, id: 'bea', organisation: 'south' });
  await navigator.locks.request('overread-code-sets', () => {});
  expect(await shelf.blobs.toCollection().primaryKeys()).toEqual(['b']);
  shelf.close();
});

it('asks nothing for one organisation in the name of another', async () => {
  await enter({ ...ada, organisation: 'south' });
  const request = vi.fn(async () => ok(null));
  expect(await signedInHere(request, 'north')).toMatchObject({ error: { code: 'signed-out' } });
  expect(request).not.toHaveBeenCalled();
  expect(await signedInHere(request, 'south')).toEqual(ok(null));
});
