// Databases that answer the same: duckdb-wasm and PGlite inside this process, PostgreSQL beside it.

import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { startPostgres } from '../../../postgres-server.ts';
import type { tablesOf } from './sql.ts';

export interface Peer {
  name: string;
  /** Takes the tables in. */
  load(tables: ReturnType<typeof tablesOf>): Promise<void>;
  ask(sql: string): Promise<unknown>;
  rank(share: number, of: string): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Statements that make a table of each, and one of a hundred thousand charts. */
const someCharts = 'create table some_charts as select * from charts order by day limit 100000';
const discrete = (share: number, of: string): string =>
  `percentile_disc(${share}) within group (order by ${of})`;

export async function duckdb(): Promise<Peer> {
  const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require(path.join(dist, 'duckdb-node-blocking.cjs'));
  const bundle = (kind: 'mvp' | 'eh') => ({
    mainModule: path.join(dist, `duckdb-${kind}.wasm`),
    mainWorker: path.join(dist, `duckdb-node-${kind}.worker.cjs`),
  });
  const database = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await database.instantiate();
  const connection = database.connect();
  return {
    name: 'duckdb-wasm',
    async load(tables) {
      for (const { name, columns, csv } of tables) {
        database.registerFileText(`${name}.csv`, csv);
        connection.query(`create table ${name} (${columns})`);
        connection.query(`copy ${name} from '${name}.csv' (header false, nullstr '')`);
      }
      connection.query(someCharts);
    },
    ask: async (sql) => connection.query(sql),
    rank: (share, of) => `quantile_disc(${of}, ${share})`,
    close: async () => connection.close(),
  };
}

export async function pglite(): Promise<Peer> {
  const lite = await PGlite.create();
  return {
    name: 'PGlite',
    async load(tables) {
      for (const { name, columns, csv } of tables) {
        await lite.exec(`create table ${name} (${columns})`);
        await lite.query(`copy ${name} from '/dev/blob' (format csv)`, [], { blob: new Blob([csv]) });
      }
      await lite.exec(`${someCharts}; analyze`);
    },
    ask: (sql) => lite.query(sql),
    rank: discrete,
    close: () => lite.close(),
  };
}

export async function postgres(): Promise<Peer> {
  const server = await startPostgres();
  const first = new pg.Client({ connectionString: server.url });
  await first.connect();
  await first.query('create database peers');
  await first.end();
  const client = new pg.Client({ connectionString: new URL('/peers', server.url).href });
  await client.connect();
  return {
    name: 'PostgreSQL',
    async load(tables) {
      for (const { name, columns, csv } of tables) {
        await client.query(`create table ${name} (${columns})`);
        // Without a package for COPY: a table of one column, split by the server.
        const lines = csv.split('\n');
        const types = columns.split(', ').map((column) => column.split(' ')[1]!);
        for (let from = 0; from < lines.length; from += 50_000) {
          const rows = lines
            .slice(from, from + 50_000)
            .map((line) => JSON.parse(`[${line.replaceAll(/(^|,)(?=,|$)/g, '$1null')}]`));
          const lists = types.map((type, i) => `$${i + 1}::${type}[]`).join();
          await client.query(
            `insert into ${name} select * from unnest(${lists})`,
            types.map((_, i) => rows.map((row) => row[i])),
          );
        }
      }
      await client.query(someCharts);
      await client.query('analyze');
    },
    ask: (sql) => client.query(sql),
    rank: discrete,
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
