// Handing a mail to the mail server that the operator names, by SMTP: to addresses at domains that the operator
// names too, and to nobody else.

import { createTransport } from 'nodemailer';

export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Without it: whether a conversation that begins in plain text must, may or may not go over to TLS. */
  upgrade: 'must' | 'may' | 'never';
  auth?: { user: string; pass: string };
  /** Address that mails come from. */
  from: string;
  /** Domains that mails may go to, in small letters. */
  domains: readonly string[];
  /** Where the backend is reached by browsers, without a slash at the end. */
  publicUrl: string;
}

export interface Mail {
  to: string;
  /** Name beside the address that it comes from. */
  sender: string;
  subject: string;
  text: string;
}

export interface Mailer extends Pick<MailSettings, 'domains' | 'publicUrl'> {
  /** Resolves once the mail server has taken the mail; throws where it did not, or not in time. */
  send(mail: Mail): Promise<void>;
}

/** Milliseconds for a whole conversation with the mail server; browsers wait longer than that. */
const patience = 10_000;

/** @param onFault told why a mail was not taken; the error's message may name the address. */
export function smtpMailer(
  { from, domains, publicUrl, secure, upgrade, ...place }: MailSettings,
  onFault: (error: unknown) => void,
  milliseconds = patience,
): Mailer {
  const transport = createTransport({
    ...place,
    secure,
    requireTLS: !secure && upgrade === 'must',
    ignoreTLS: upgrade === 'never',
    // What may stay plain gains nothing from a certificate that somebody vouches for.
    tls: { rejectUnauthorized: secure || upgrade === 'must' },
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    domains,
    publicUrl,
    async send({ to, sender, subject, text }) {
      try {
        await transport.sendMail({
          from: { name: sender, address: from },
          to: { name: '', address: to },
          subject,
          text,
          xMailer: false,
          // Else absences answer it.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(milliseconds),
        });
      } catch (error) {
        onFault(error);
        throw error;
      }
    },
  };
}
