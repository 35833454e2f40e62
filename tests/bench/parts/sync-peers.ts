// Sending and fetching ten thousand records over real HTTP, beside two that are known for it: in one run, on one
// machine, with client and server of each in this process.

import pg from 'pg';
import { startPostgres } from '../../postgres-server.ts';
import type { Row } from './row.ts';
import { ours } from './sync/ours.ts';
import { pouchdb } from './sync/pouchdb.ts';
import { rxdb } from './sync/rxdb.ts';

const records = 10_000;

export async function syncPeers(): Promise<Row[]> {
  const rows = [...(await rxdb(records)), ...(await pouchdb(records)), ...(await ours(records))];
  const server = await startPostgres();
  try {
    return [...rows, ...(await ours(records, await emptyDatabase(server.url)))];
  } finally {
    await server.stop();
  }
}

async function emptyDatabase(server: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query('create database bench');
  await client.end();
  const url = new URL(server);
  url.pathname = 'bench';
  return url.href;
}
