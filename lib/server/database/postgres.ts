// PostgreSQL behind the Database interface: a pool of connections, one a transaction.

import pg from 'pg';
import { textOf } from '../thrown.ts';
import type { Database, Parameter, Queries } from './database.ts';
import { hearNews } from './postgres-news.ts';
import { StartFault } from './start-fault.ts';

// Set on the pool and not in pg.types, which every other user of pg in the process shares.
const int8 = pg.types.builtins.INT8;
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;

/** By which PostgreSQL's own views know our connections. */
export const applicationName = 'overread';

/** What roles may step down to which cannot be asked of older ones. */
const oldestVersion = 160_000;

/**
 * Connects, or throws a StartFault when the server cannot be reached, is too old or refuses the account.
 * @param url as in `postgres://user:password@host:5432/name`.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    types: { getTypeParser },
    application_name: applicationName,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Nothing here takes long; a statement that does holds up the organisation's row for everyone.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it ends the process.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((rows[0]?.version ?? 0) < oldestVersion) throw { code: 'older than PostgreSQL 16' };
  } catch (error) {
    await pool.end();
    const code = textOf(error, 'code') ?? 'no answer';
    throw new StartFault(
      'database-unreachable',
      `The PostgreSQL database in DATABASE_URL cannot be opened (${code}).`,
      'The backend has not started; nothing was changed.',
      'Check that PostgreSQL 16 or newer runs there, and the address, name, user and password in DATABASE_URL.',
    );
  }
  let deaf = async () => {};
  return {
    kind: 'postgresql',
    transaction: (work) => transact(pool, work),
    onNews(heard) {
      deaf = hearNews({ connectionString: url, application_name: applicationName }, heard);
    },
    async close() {
      await deaf();
      await pool.end();
    },
  };
}

async function transact<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks while it is ours reports to the running query; this only keeps it from being fatal.
  const onError = () => {};
  client.on('error', onError);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(queriesOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    // A connection on which even the rollback fails is in an unknown state: it leaves the pool.
    await client.query('rollback').catch((e: Error) => {
      broken = e;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

const queriesOf = (client: pg.PoolClient): Queries => ({
  async query<T extends object>(sql: string, params: readonly Parameter[] = []) {
    return (await client.query<T>(sql, [...params])).rows;
  },
  async script(sql) {
    await client.query(sql);
  },
});
