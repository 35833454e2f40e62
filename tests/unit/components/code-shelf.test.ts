// What screens are given of code tables: the starter's, then those that come while the page is open, of the organisation
// that is signed in and of no other.

import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { followSets, searchesHere, setsHere } from '../../../components/codes/shelf-here.ts';
import { codeOn } from '../../../lib/codes/code-on.ts';
import { packTable } from '../../../lib/codes/tables/pack-table.ts';
import { endSession, keepSession } from '../../../lib/messaging/session.ts';
import type { Person } from '../../../lib/model/person.ts';
import { openShelf, putTable } from '../../../lib/store/code-shelf.ts';
import { file, importPart, orderSample } from '../codes/sample-files.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));

const person = (organisation: string): Person => ({
  id: 'ann',
  organisation,
  email: 'ann@north.example',
  name: 'Ann',
  role: 'qa-auditor',
});
const signIn = (organisation: string) =>
  keepSession('https://overread.example', { token: 't', expiresAt: 1, person: person(organisation) });

async function shelve(organisation: string, text = orderSample): Promise<void> {
  const read = await importPart(file('icd10cm_order_2023.txt', text));
  const [made] = read.ok ? read.value : [];
  const packed = await packTable(made!);
  if (!packed.ok || !made) throw new Error('not packed');
  const { sha256, bytes, parts, release } = packed.value;
  const shelf = openShelf(organisation);
  await putTable(shelf, { sha256, bytes, parts: parts.length, release, keptBy: '', keptAt: 1 }, made.blob);
  shelf.close();
}

const titleOf = (code: string): string | null => {
  const answer = codeOn(setsHere().codes('icd-10-cm'), code, '2022-11-01');
  return 'entry' in answer ? answer.entry.title : null;
};
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true));

it('the starter’s tables, then the organisation’s own, as they come, are replaced, and go with the session', async () => {
  const values = new Set([setsHere()]);
  followSets(() => values.add(setsHere()));
  expect(searchesHere().map(({ kind }) => kind)).toEqual(['icd-10-cm', 'icd-10-pcs', 'hcpcs']);
  expect(setsHere().releases).toEqual([]);
  await shelve('north');
  expect(titleOf('A00.1')).toBeNull();

  await signIn('north');
  await until(() => titleOf('A00.1') !== null);
  expect(titleOf('A00.1')).toContain('eltor');
  expect(setsHere().releases.map(({ release }) => release)).toEqual(['2023']);
  await shelve('north', orderSample.replaceAll('eltor', 'El Tor'));
  await until(() => titleOf('A00.1')?.includes('El Tor') ?? false);

  await signIn('south');
  await until(() => titleOf('A00.1') === null);
  await endSession(true);
  await signIn('north');
  await until(() => titleOf('A00.1') !== null);
  expect(values.size).toBeGreaterThanOrEqual(4);
});
