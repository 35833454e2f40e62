// RxDB's own replication over HTTP, its client's documents in memory, to a server that keeps them in a list.

import { createRxDatabase, type RxJsonSchema } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { milliseconds, type Row } from '../row.ts';
import { countedWire } from './counted.ts';
import { bothWays } from './figures.ts';
import { plainServer } from './plain-server.ts';
import { type BenchDocument, changesOf, documentOf, jsonBytes } from './records.ts';

/** Ten times its usual 100, which would make a hundred round trips. */
const batchSize = 1_000;

const schema: RxJsonSchema<BenchDocument> = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: { type: 'string', maxLength: 40 },
    kind: { type: 'string' },
    record: { type: 'string' },
    fields: { type: 'object' },
    seen: { type: 'object' },
    device: { type: 'string' },
    stamp: { type: 'string' },
  },
};

export async function rxdb(count: number): Promise<Row[]> {
  const kept: BenchDocument[] = [];
  const server = await plainServer((method, url, body) => {
    if (method === 'POST') {
      kept.push(...(body as { newDocumentState: BenchDocument }[]).map((row) => row.newDocumentState));
      return [];
    }
    const from = Number(url.searchParams.get('from'));
    const documents = kept.slice(from, from + batchSize);
    return { documents, checkpoint: { from: from + documents.length } };
  });
  const wire = await countedWire(server.url);
  const newCollection = async (name: string) => {
    const database = await createRxDatabase({ name, storage: getRxStorageMemory() });
    const { documents } = await database.addCollections({ documents: { schema } });
    return documents;
  };
  const post = async (rows: unknown) => {
    const headers = { 'content-type': 'application/json' };
    return (await wire.fetch(wire.url, { method: 'POST', headers, body: JSON.stringify(rows) })).json();
  };
  const get = async (from: number) => (await wire.fetch(`${wire.url}/?from=${from}`)).json();
  try {
    const documents = changesOf('owner', count).map(documentOf);
    const json = jsonBytes(documents);
    const source = await newCollection('source');
    await source.bulkInsert(documents);
    wire.counts();
    const pushTime = await milliseconds(() =>
      whole(
        replicateRxCollection({
          collection: source,
          replicationIdentifier: 'push',
          live: false,
          push: { batchSize, handler: post },
        }),
      ),
    );
    const pushed = wire.counts();
    if (kept.length !== count) throw new Error(`RxDB pushed ${kept.length} of ${count}.`);
    const target = await newCollection('target');
    const pullTime = await milliseconds(() =>
      whole(
        replicateRxCollection({
          collection: target,
          replicationIdentifier: 'pull',
          live: false,
          pull: {
            batchSize,
            handler: (checkpoint: { from: number } | undefined) => get(checkpoint?.from ?? 0),
          },
        }),
      ),
    );
    const pulled = wire.counts();
    const [push, pull] = [
      { ...pushed, milliseconds: pushTime },
      { ...pulled, milliseconds: pullTime },
    ];
    return bothWays('RxDB', { records: count, json }, push, pull);
  } finally {
    await wire.close();
    await server.close();
  }
}

async function whole(replication: {
  awaitInitialReplication(): Promise<unknown>;
  cancel(): Promise<unknown>;
}): Promise<void> {
  await replication.awaitInitialReplication();
  await replication.cancel();
}
