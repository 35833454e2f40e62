// A browser whose extension was not updated for a while: it names no log, and does not know the newest kinds of
// records and their newest fields. What it does not know it leaves out of what it takes in, and never sends.

import type { Change, RecordKind } from '../../lib/model/change.ts';
import { paths } from '../../lib/sync/wire.ts';

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

/** `fetch` for such a client. */
export function oldFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    url.searchParams.delete('epoch');
    const sent = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    const body =
      sent && JSON.stringify({ ...sent, epoch: undefined, changes: sent.changes.map(asOldClient) });
    const answer = await fetch(url.href, { ...init, ...(body && { body }) });
    if (url.pathname !== paths.pull || answer.status !== 200) return answer;
    const { epoch: _, ...said } = JSON.parse(await answer.text()) as { epoch: string; changes?: Change[] };
    const changes = said.changes?.filter(({ kind }) => oldKnows(kind)).map(asOldClient);
    return new Response(JSON.stringify({ ...said, ...(changes && { changes }) }), { status: 200 });
  };
}
