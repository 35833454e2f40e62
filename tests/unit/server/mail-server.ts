// A mail server for tests, on this machine: it keeps what it is given, as it came.

import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '../../../lib/server/mail/mailer.ts';

export interface Taken {
  from: string;
  to: string[];
  /** Headers and text as they were sent. */
  raw: string;
  encrypted: boolean;
  /** Who signed in. */
  user: string;
}

export interface MailServer {
  port: number;
  taken: Taken[];
  settings: MailSettings;
  close(): Promise<void>;
}

/** @param options over those of a server that takes everything, without encryption. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
          encrypted: session.secure,
          user: session.user ? `${session.user}` : '',
        });
        done();
      });
    },
    ...options,
  });
  // A client that breaks off is what some of the tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    taken,
    settings: mailSettings(port),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Of a mail server on this machine. */
export const mailSettings = (port: number): MailSettings => ({
  host: '127.0.0.1',
  port,
  secure: false,
  upgrade: 'may',
  from: 'overread@north.example',
  domains: ['north.example', 'clinic.example'],
  publicUrl: 'https://overread.north.example',
});

/** The text of a mail as its reader sees it. */
export function textOf({ raw }: Pick<Taken, 'raw'>): string {
  const [head, ...body] = raw.split('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(head!)?.[1];
  const text = body.join('\r\n\r\n');
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const joined = text.replaceAll('=\r\n', '');
  return decodeURIComponent(joined.replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1'));
}
