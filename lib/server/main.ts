// `npm run server`: the backend as a program. Settings come from the environment (configuration.ts);
// `--new-code` gives a new one-time code: for the first account, or for a new password of its owner.

import { readConfiguration } from './configuration.ts';
import { StartFault } from './database/start-fault.ts';
import { nameOf } from './log.ts';
import { type RunningServer, startServer } from './start-server.ts';

const configuration = readConfiguration(process.env, process.cwd());
const unknown = process.argv.slice(2).filter((word) => word !== '--new-code');
const faults = configuration.ok ? [] : configuration.faults;
for (const word of unknown) faults.push(`${word} is not known; there is only --new-code.`);
if (configuration.ok && faults.length === 0) await run(configuration);
else {
  for (const fault of faults) console.error(fault);
  console.error('The backend has not started.');
  process.exitCode = 1;
}

async function run({ options, json }: typeof configuration & { ok: true }): Promise<void> {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      console.error(`The backend stops: ${nameOf(error)}`);
      process.exit(1);
    });
  const newCode = process.argv.includes('--new-code');
  try {
    const server = await startServer({ ...options, newCode, log: (line) => console.error(line) });
    stopOnSignal(server);
    tell(server, options.host);
    const { url, firstCode } = server;
    if (json) console.log(`OVERREAD_READY ${JSON.stringify({ url, firstCode })}`);
  } catch (error) {
    console.error(error instanceof StartFault ? error.message : `The backend cannot start: ${nameOf(error)}`);
    process.exitCode = 1;
  }
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await server.close();
      process.exit(0);
    });
}

function tell({ url, database, firstCode }: RunningServer, host: string): void {
  const kept = database.kind === 'embedded' ? 'a folder of this machine' : 'PostgreSQL';
  console.log(`The Overread backend answers at ${url} and keeps its data in ${kept}.`);
  if (firstCode?.email)
    console.log(
      `One-time code for ${firstCode.email} (shown only now, good for three days): ${firstCode.code}\n` +
        'On the sign-in screen choose “I have a one-time code”, and a new password with it.',
    );
  else if (firstCode)
    console.log(
      `One-time code for the first account (shown only now, good for 24 hours): ${firstCode.code}\n` +
        'Give it on the sign-in screen with your name, your e-mail and a password. Another: --new-code.',
    );
  if (!/^(127\.|localhost$|::1$)/.test(host))
    console.log('It is open to the network without encryption: put it behind a proxy with TLS.');
}
