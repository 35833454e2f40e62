// `npm start`: the whole of Overread on this machine, ready to try. Builds the extension, starts the
// backend on its embedded database and the demonstration EHR, opens a browser, and says what to do first.

import { rename, rm } from 'node:fs/promises';
import { chartUrl, startDemo } from '../lib/demo/server.ts';
import { demoCharts } from '../lib/practice/charts.ts';
import { StartFault } from '../lib/server/database/start-fault.ts';
import { demonstrationAccount } from '../lib/server/first-account.ts';
import { startServer } from '../lib/server/start-server.ts';
import { buildExtension, extensionFolder } from './builds.ts';
import { demonstrationId } from './demonstration-id.ts';
import { freePort } from './free-port.ts';
import { renewColleague } from './start/colleague.ts';
import { type OpenBrowser, openBrowser } from './start/open-browser.ts';
import { readOptions, type StartOptions, usage } from './start/options.ts';
import { openFolder } from './start/own-folder.ts';
import { seedOversight } from './start/seed-oversight.ts';
import { alreadyRunningText, type Ready, readyText, starting } from './start/words.ts';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(options: StartOptions): Promise<void> {
  const tell = (text: string): void => (options.json ? undefined : console.log(text));
  const own = openFolder(options.folder);
  tell(starting);
  const began = performance.now();
  const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const result = await work;
    tell(`  ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  };

  const ports = { backend: await freePort(own.last.backend), ehr: await freePort(own.last.ehr) };
  const address = `http://127.0.0.1:${ports.backend}`;
  const closing: (() => Promise<void> | void)[] = [
    () => rm(own.extensionAside, { recursive: true, force: true }),
  ];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  stopOnSignal(stop, tell);
  const closedBy = <T extends { close(): Promise<void> }>(part: T): T => {
    closing.push(() => part.close());
    return part;
  };

  const startBackend = async () => {
    const backend = await timed(
      'backend ready',
      startServer({
        folder: own.data,
        port: ports.backend,
        extensions: [demonstrationId],
        firstAccount: demonstrationAccount,
        newPassword: options.newPassword,
        log: tell,
      }).then(closedBy),
    );
    const { database, firstAccount: account } = backend;
    const colleague = account && (await renewColleague(database));
    if (account && colleague)
      await timed(
        'vendors and a year of operations invented',
        seedOversight(database, { owner: account.email, reviewer: colleague.email }, Date.now()),
      );
    return { url: backend.url, account, colleague };
  };
  // The year is invented while the extension is built.
  const [backend, build, ehr] = await Promise.allSettled([
    startBackend(),
    timed(
      'extension built',
      buildExtension({ out: own.extensionAside, browsers: ['chrome'], demo: true, server: address }),
    ),
    startDemo({ port: ports.ehr }).then(closedBy),
  ]);
  if (build.status === 'rejected' || backend.status === 'rejected' || ehr.status === 'rejected') {
    await stop();
    const failed = [backend, build, ehr].find((part) => part.status === 'rejected')!;
    const running = isInUse(failed.reason) ? own.findRunning() : undefined;
    if (!running) throw failed.reason;
    tell(`\n${alreadyRunningText(running)}`);
    return;
  }

  // Only now is it certain that no other copy has this folder's extension in use.
  await rm(own.extension, { recursive: true, force: true });
  await rename(own.extensionAside, own.extension);
  const moved = own.last.email !== undefined && ports.backend !== own.last.backend;
  const { account, colleague } = backend.value;
  const email = account?.email ?? own.last.email;
  own.remember({ ...ports, email });

  const extension = extensionFolder(own.extension, 'chrome');
  const self = { pid: process.pid, backend: backend.value.url, ehr: ehr.value.url, extension };
  own.announce(self);
  closing.push(own.withdraw);
  let browser: OpenBrowser | undefined;
  if (options.browser) {
    const onClosed = (): void => tell('The browser was closed; Overread runs on. Press Ctrl-C to stop it.');
    browser = await openBrowser({ extension, profile: own.browser, url: self.ehr, onClosed });
    if (browser) closing.push(browser.close);
  }
  const first = demoCharts[0]!;
  const ready: Ready = {
    ...self,
    chart: { name: first.patient.name, url: chartUrl(self.ehr, 'classic', first.id) },
    account,
    colleague,
    email,
    moved,
    browserOpened: browser !== undefined,
  };
  console.log(options.json ? `OVERREAD_READY ${JSON.stringify(ready)}` : readyText(ready));
}

function isInUse(error: unknown): boolean {
  return error instanceof StartFault && error.fault.code === 'folder-in-use';
}

function stopOnSignal(stop: () => Promise<void>, tell: (text: string) => void): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      tell('\nStopping.');
      await stop();
      process.exit(0);
    });
  }
}
