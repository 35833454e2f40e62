// A browser whose extension was not updated for a while: it names no log, and does not know the newest kinds of
// records and their newest fields. What it does not know it leaves out of what it takes in, and never sends.

import type { Change, RecordKind } from '../../lib/model/change.ts';
import { oldestProtocol, paths } from '../../lib/sync/wire.ts';
import { sentBy } from './sent-by.ts';

const knownKinds: readonly RecordKind[] = ['encounter', 'worksheet', 'verdict', 'finding', 'review-step'];
const newFields: Partial<Record<RecordKind, readonly string[]>> = {
  verdict: ['position'],
  finding: ['secondaryCause', 'vendorSystem', 'citation'],
};

export const oldKnows = (kind: RecordKind): boolean => knownKinds.includes(kind);

/** The change as such a client has it. */
export function asOldClient<C extends Change>(change: C): C {
  const known = (part: object) =>
    Object.fromEntries(Object.entries(part).filter(([field]) => !newFields[change.kind]?.includes(field)));
  return { ...change, fields: known(change.fields), seen: known(change.seen) };
}

type Fetch = typeof globalThis.fetch;

/** `fetch` for such a client: it speaks the oldest protocol, packs nothing and names no log. */
export function oldFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    for (const unknown of ['epoch', 'protocol']) url.searchParams.delete(unknown);
    const answer = await fetch(url.href, init?.method === 'POST' ? await oldPush(init) : init);
    if (url.pathname !== paths.pull || answer.status !== 200) return answer;
    const { epoch: _, ...said } = JSON.parse(await answer.text()) as { epoch: string; changes?: Change[] };
    const changes = said.changes?.filter(({ kind }) => oldKnows(kind)).map(asOldClient);
    return new Response(JSON.stringify({ ...said, ...(changes && { changes }) }), { status: 200 });
  };
}

async function oldPush(init: RequestInit): Promise<RequestInit> {
  const headers = new Headers(init.headers);
  headers.delete('content-encoding');
  const { epoch: _, changes, ...rest } = (await sentBy(init)) as { epoch?: string; changes: Change[] };
  const body = JSON.stringify({ ...rest, protocol: oldestProtocol, changes: changes.map(asOldClient) });
  return { ...init, headers, body };
}
