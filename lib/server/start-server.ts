// From a configuration to a running backend, and back to nothing: for the command line, the demonstration
// and the tests.

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { systemRandom } from '../model/ids.ts';
import { makeSeal } from './accounts/seal.ts';
import { createApp } from './app.ts';
import { countAttempts } from './attempts.ts';
import { waitForNews } from './changes/news.ts';
import type { Database } from './database/database.ts';
import { openEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openPostgres } from './database/postgres.ts';
import { StartFault } from './database/start-fault.ts';
import { folderFault, refuseDamaged } from './database/whole.ts';
import { originOfExtension } from './extensions.ts';
import { ensureFirstAccount, ensureFirstCode, type FirstAccount, type FirstCode } from './first-account.ts';
import { connectionLimits, mostConnections } from './limits.ts';
import { logLine, nameOf } from './log.ts';
import { type MailSettings, smtpMailer } from './mail/mailer.ts';
import { runLateMails } from './oversight/late-mail/send-late-mails.ts';
import { factsKeeper } from './oversight/measures/facts-of.ts';
import { figuresFrom } from './oversight/packs/figures-source.ts';
import { runPackCalendar } from './oversight/packs/pack-calendar.ts';
import { runQueryClock } from './query-clock/keep-times.ts';
import { type FhirSettings, fhirServer } from './query-fhir/fhir-server.ts';
import { watchAnswers } from './query-fhir/watch-answers.ts';
import { connectProvider, type ProviderSettings } from './sign-in/provider.ts';
import { keepAnchors } from './trail/keep-anchors.ts';
import { openTrailKey } from './trail/trail-key.ts';

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
  /** Ids of the extension in Chrome and Edge, of which passkeys are taken. */
  extensions?: readonly string[];
  /** Keeps the secrets of second factors. */
  key?: string;
  /** The organisation's own sign-in service. */
  provider?: ProviderSettings;
  /** The mail server that links to providers go through. */
  mail?: MailSettings;
  /** The EHR's FHIR server that queries go to, and answers come from. */
  fhir?: FhirSettings;
  /** Milliseconds after which it is asked for answers again. */
  lookEvery?: number;
  /** Files of the key that signs anchors of the audit trail, and of the anchors. */
  trail?: { key: string; anchors: string };
  /** Opens the figures for monitors to whoever has it. */
  metricsToken?: string;
  /** Seconds in which a request must have arrived. */
  requestSeconds?: number;
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
    if (database.kind === 'embedded') await refuseDamaged(database, options.folder ?? '');
    const firstAccount =
      options.firstAccount &&
      (await ensureFirstAccount(database, clockwork, options.firstAccount, options.newPassword));
    const firstCode = await ensureFirstCode(database, clockwork, options.newCode);
    const provider = options.provider && connectProvider(options.provider);
    const mailer =
      options.mail &&
      smtpMailer(options.mail, (error) =>
        log(logLine(now(), { event: 'mail-not-sent', error: nameOf(error) })),
      );
    const fhirFailed = (error: unknown) =>
      log(logLine(now(), { event: 'fhir-failed', error: nameOf(error) }));
    const fhir = options.fhir && fhirServer(options.fhir, fhirFailed);
    const seal = makeSeal(options.key, systemRandom);
    const news = waitForNews(database);
    let closing: Promise<void> | undefined;
    const app = createApp({
      ...clockwork,
      database,
      attempts: countAttempts(),
      behindProxy,
      seal,
      provider,
      mailer,
      fhir,
      extensions: (options.extensions ?? []).map(originOfExtension),
      news,
      log,
      metricsToken: options.metricsToken,
      stopping: () => closing !== undefined,
    });
    const trail = options.trail && { key: openTrailKey(options.trail.key), file: options.trail.anchors };
    // Without TLS or HTTP/2 it is a plain server.
    const server = createAdaptorServer({
      fetch: app.fetch,
      serverOptions: connectionLimits(options.requestSeconds ?? 60),
    }) as Server;
    server.maxConnections = mostConnections;
    const url = await listen(server, host, typeof port === 'number' ? [port] : port);
    opened.announce(url);
    const anchors =
      trail &&
      keepAnchors({ database, now, ...trail }, anchorEvery, (error) =>
        log(logLine(now(), { event: 'anchor-not-written', error: nameOf(error) })),
      );
    const queryClock = runQueryClock(
      {
        ...clockwork,
        database,
        mailer,
        tell: (event, organisation, error) =>
          log(logLine(now(), { event, organisation, ...(error !== undefined && { error: nameOf(error) }) })),
      },
      clockEvery,
    );
    const answers =
      fhir && watchAnswers({ ...clockwork, database, fhir }, options.lookEvery ?? lookEvery, fhirFailed);
    const packs = runPackCalendar(
      {
        ...clockwork,
        database,
        // Read anew for each pack, and let go of: packs are made once a month.
        get source() {
          return figuresFrom(factsKeeper());
        },
        tell: (event, organisation, error) =>
          log(logLine(now(), { event, organisation, error: nameOf(error) })),
      },
      packsEvery,
    );
    const lateMails =
      mailer &&
      runLateMails(
        {
          ...clockwork,
          database,
          mailer,
          tell: (event, organisation, error) =>
            log(
              logLine(now(), { event, organisation, ...(error !== undefined && { error: nameOf(error) }) }),
            ),
        },
        lateEvery,
      );
    const close = () => {
      news.close();
      closing ??= Promise.all([stop(server), queryClock.stop(), packs.stop(), lateMails?.stop()])
        .then(() => answers?.stop())
        .then(() => anchors?.stop())
        .then(() => database.close());
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
    // A database that broke off cannot always be closed either.
    await database.close().catch(() => {});
    throw (options.folder && folderFault(error, options.folder)) || error;
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
      // It listens on a port, and not on a pipe.
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

/** Milliseconds between anchors: how much of the trail could be written anew unseen. */
const anchorEvery = 10 * 60 * 1000;

/** Milliseconds between looks at what the policies of queries ask for: they are made in hours. */
const clockEvery = 5 * 60 * 1000;

/** Milliseconds between looks at which packs are due: they are due by the day. */
const packsEvery = 30 * 60 * 1000;

/** Milliseconds between looks at whether it is time to write about what is late: once a working day. */
const lateEvery = 15 * 60 * 1000;

/** Milliseconds between two times that the FHIR server is asked for the answer to a query. */
const lookEvery = 5 * 60 * 1000;

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
