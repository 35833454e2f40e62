// PouchDB's own replication over HTTP, its client's documents in memory, to a small server of CouchDB's protocol.

import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { milliseconds, type Row } from '../row.ts';
import { couchAnswers } from './couch-server.ts';
import { countedWire } from './counted.ts';
import { bothWays } from './figures.ts';
import { plainServer } from './plain-server.ts';
import { changesOf, documentOf, jsonBytes } from './records.ts';

/** Ten times its usual 100. */
const options = { batch_size: 1_000 };

export async function pouchdb(count: number): Promise<Row[]> {
  const Pouch = PouchDB.plugin(http).plugin(memory).plugin(replication);
  const couch = couchAnswers();
  const server = await plainServer(couch.answer);
  const wire = await countedWire(server.url);
  try {
    const documents = changesOf('owner', count).map(documentOf);
    const json = jsonBytes(documents);
    const source = new Pouch('source', { adapter: 'memory' });
    await source.bulkDocs(documents.map(({ id, ...rest }) => ({ _id: id, ...rest })));
    const remote = new Pouch(`${wire.url}/bench`, { fetch: wire.fetch, skip_setup: true });
    wire.counts();
    const pushTime = await milliseconds(() => Pouch.replicate(source, remote, options));
    const pushed = wire.counts();
    if (couch.count() !== count) throw new Error(`PouchDB pushed ${couch.count()} of ${count}.`);
    const target = new Pouch('target', { adapter: 'memory' });
    const pullTime = await milliseconds(() => Pouch.replicate(remote, target, options));
    const pulled = wire.counts();
    const { doc_count } = await target.info();
    if (doc_count !== count) throw new Error(`PouchDB pulled ${doc_count} of ${count}.`);
    const [push, pull] = [
      { ...pushed, milliseconds: pushTime },
      { ...pulled, milliseconds: pullTime },
    ];
    return bothWays('PouchDB', { records: count, json }, push, pull);
  } finally {
    await wire.close();
    await server.close();
  }
}
