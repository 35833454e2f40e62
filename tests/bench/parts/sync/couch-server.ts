// As much of CouchDB's protocol as PouchDB's replication asks for, over lists in memory.

import type { Answer } from './plain-server.ts';

interface CouchDocument {
  _id: string;
  _rev: string;
}

/** The answers of a server with one empty database, and how many documents it has. */
export function couchAnswers(): { answer: Answer; count(): number } {
  const documents = new Map<string, CouchDocument>();
  const local = new Map<string, object>();
  const answer: Answer = (method, { pathname, searchParams }, body) => {
    const [, , name = '', ...rest] = pathname.split('/');
    if (name === '') return { db_name: 'bench', update_seq: documents.size, instance_start_time: '0' };
    if (name === '_local') {
      const id = rest.join('/');
      if (method === 'GET') return local.get(id);
      local.set(id, { ...(body as object), _id: `_local/${id}`, _rev: '0-1' });
      return { ok: true, id: `_local/${id}`, rev: '0-1' };
    }
    if (name === '_revs_diff')
      return Object.fromEntries(
        Object.entries(body as Record<string, string[]>)
          .filter(([id]) => !documents.has(id))
          .map(([id, revs]) => [id, { missing: revs }]),
      );
    if (name === '_bulk_docs') {
      for (const doc of (body as { docs: CouchDocument[] }).docs) documents.set(doc._id, doc);
      return [];
    }
    if (name === '_changes') {
      const since = Number(searchParams.get('since'));
      const limit = Number(searchParams.get('limit') ?? 1e9);
      const results = [...documents.values()]
        .slice(since, since + limit)
        .map(({ _id, _rev }, i) => ({ id: _id, seq: since + i + 1, changes: [{ rev: _rev }] }));
      return { results, last_seq: since + results.length };
    }
    if (name === '_bulk_get')
      return {
        results: (body as { docs: { id: string }[] }).docs.map(({ id }) => ({
          id,
          docs: [{ ok: documents.get(id) }],
        })),
      };
    return undefined;
  };
  return { answer, count: () => documents.size };
}
