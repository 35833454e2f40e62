// What the tests of links by e-mail begin with: a backend that sends them through a mail server of this machine.

import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { QueryLinkMade } from '../../../lib/model/query-link.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { nameOf } from '../../../lib/server/log.ts';
import { type MailSettings, smtpMailer } from '../../../lib/server/mail/mailer.ts';
import { paths } from '../../../lib/sync/wire.ts';
import type { Caller, TestBackend } from './harness.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { notedLinks, type Sent } from './query-link-steps.ts';

/** An address that the mail server takes; it knows nobody called `nobody`. */
export const to = 'a.rivera@north.example';

/** Called in a suite: its own mail server, emptied before each test. */
export function mailOf(backend: TestBackend) {
  let server: MailServer;
  /** What the operator would be told. */
  const faults: string[] = [];

  /** A backend that sends through this mail server, or through none. */
  const mailThrough = (settings?: MailSettings, milliseconds?: number) => {
    backend.app = createApp({
      ...backend.clockwork,
      database: backend.database,
      attempts: countAttempts(),
      behindProxy: false,
      seal: makeSeal('a key of the test', backend.clockwork.random),
      mailer: settings && smtpMailer(settings, (error) => void faults.push(nameOf(error)), milliseconds),
      extensions: [],
      log: (line) => void backend.lines.push(line),
    });
  };
  beforeAll(async () => {
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(/^nobody@/.test(address) ? new Error(`${address} is nobody`) : null),
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.taken.length = 0;
    faults.length = 0;
    mailThrough(server.settings);
  });

  const send = ({ queryId, encounterId, asker }: Sent, mailTo: string = to, by: Caller = asker) =>
    by.send('POST', paths.queryLinks, { queryId, encounterId, mailTo });
  const sendWell = async (sent: Sent, mailTo?: string) => {
    const answer = await send(sent, mailTo);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as QueryLinkMade;
  };
  const stepsNoted = async ({ asker }: Sent) =>
    (await notedLinks(backend, asker.person.organisation)).map(({ detail }) => detail.step);

  return {
    faults,
    mailThrough,
    send,
    sendWell,
    stepsNoted,
    taken: () => server.taken,
    settings: () => server.settings,
  };
}

/** Path of the link in a mail's text. */
export const linkIn = (text: string): string =>
  /^https:\/\/overread\.north\.example(\/q\/[\w-]{43})\r?$/m.exec(text)?.[1] ?? '';
