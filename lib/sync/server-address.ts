// Which addresses a password and patient data may be sent to: encrypted ones, and this machine.

import { fail, ok, type Result } from '../model/result.ts';

// As many as the extension's content security policy lets through (wxt.config.ts).
const thisMachine = ['localhost', '127.0.0.1'];

/** Scheme, host and port of the address, or a fault that says why nothing is sent there. */
export function serverOrigin(address: string): Result<string> {
  const url = URL.parse(address);
  if (url?.protocol === 'https:') return ok(url.origin);
  if (url?.protocol !== 'http:')
    return fail(
      'bad-address',
      'This is not the address of an Overread server.',
      'Nothing was sent.',
      'Give the address as https://overread.example.org.',
    );
  if (thisMachine.includes(url.hostname)) return ok(url.origin);
  return fail(
    'not-encrypted',
    `The connection to ${url.hostname} would not be encrypted.`,
    'Your password was not sent: anyone on the network could have read it, and the charts after it.',
    'Give the address with https://, or ask your administrator for one that has it.',
  );
}
