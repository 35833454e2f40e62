// From a configuration to a running backend, and back to nothing: for the command line, the demonstration
// and the tests.

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { systemRandom } from '../model/ids.ts';
import { makeSeal } from './accounts/seal.ts';
import { createApp } from './app.ts';
import { countAttempts } from './attempts.ts';
import type { Database } from './database/database.ts';
import { openEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openPostgres } from './database/postgres.ts';
import { StartFault } from './database/start-fault.ts';
import { ensureFirstAccount, ensureFirstCode, type FirstAccount, type FirstCode } from './first-account.ts';
import { connectProvider, type ProviderSettings } from './sign-in/provider.ts';

export interface ServerOptions {
  /** Folder of the embedded database, or the address of a PostgreSQL database; one of the two. */
  folder?: string;
  databaseUrl?: string;
  /** 0: any that is free. A list: the first that is free. */
  port?: number | readonly number[];
  host?: string;
  /** The account to make where there is none; without it a one-time code is given. */
  firstAccount?: FirstAccount;
  /** Gives the first account a new password. */
  newPassword?: boolean;
  /** Gives a new one-time code. */
  newCode?: boolean;
  /** Whether a proxy of ours names the sender of each request. */
  behindProxy?: boolean;
  /** Keeps the secrets of second factors. */
  key?: string;
  /** The organisation's own sign-in service. */
  provider?: ProviderSettings;
  now?: () => number;
  log?: (line: string) => void;
}

export interface RunningServer {
  url: string;
  database: Database;
  /** When it was made, or got a new password, at this start. */
  firstAccount?: { email: string; password: string };
  /** For the first account, or with `newCode` for a new password of it. */
  firstCode?: FirstCode;
  /** Answers what is under way, then lets go of port and database. */
  close(): Promise<void>;
}

/** Starts the backend. Throws a StartFault for what a person can mend. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, now = Date.now, behindProxy = false, log = () => {} } = options;
  const clockwork = { now, random: systemRandom };
  const opened = await open(options);
  const { database } = opened;
  try {
    await migrate(database);
    const firstAccount =
      options.firstAccount &&
      (await ensureFirstAccount(database, clockwork, options.firstAccount, options.newPassword));
    const firstCode = await ensureFirstCode(database, clockwork, options.newCode);
    const provider = options.provider && connectProvider(options.provider);
    const seal = makeSeal(options.key, systemRandom);
    const app = createApp({
      ...clockwork,
      database,
      attempts: countAttempts(),
      behindProxy,
      seal,
      provider,
      log,
    });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const url = await listen(server, host, typeof port === 'number' ? [port] : port);
    opened.announce(url);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= stop(server).then(() => database.close());
      return closing;
    };
    return {
      url,
      database,
      ...(firstAccount && { firstAccount }),
      ...(firstCode && { firstCode }),
      close,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open({ folder, databaseUrl }: ServerOptions) {
  if (databaseUrl) return { database: await openPostgres(databaseUrl), announce: () => {} };
  if (!folder) throw new TypeError('startServer needs a folder or a databaseUrl');
  const database = await openEmbedded(folder);
  return { database, announce: database.announce };
}

async function listen(server: Server, host: string, ports: readonly number[]): Promise<string> {
  for (const port of ports) {
    const code = await tryPort(server, host, port);
    if (code === null) {
      const address = server.address() as { port: number };
      return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
    }
    if (code !== 'EADDRINUSE' || port === ports.at(-1)) throw cannotListen(host, ports, code);
  }
  throw cannotListen(host, ports, 'no port given');
}

const tryPort = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const failed = (error: { code?: string }) => resolve(error.code ?? 'unknown');
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(null);
    });
  });

const cannotListen = (host: string, ports: readonly number[], code: string) =>
  new StartFault(
    'port-not-free',
    `The backend cannot serve ${host} on port ${ports.length > 1 ? `${ports[0]} to ${ports.at(-1)}` : ports[0]} (${code}).`,
    'It has not started; nothing was changed.',
    'Stop what uses the port, or set OVERREAD_PORT and OVERREAD_HOST to others.',
  );

/** Milliseconds that requests under way get to finish. */
const patience = 5_000;

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that has just been answered stays open for the next request, and would keep us waiting.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(timer);
      resolve();
    });
  });
}
