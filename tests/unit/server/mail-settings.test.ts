// The settings of the mail server: all of them or none, and each that is wrong is told by its name, without its value.

import { expect, test } from 'vitest';
import { readConfiguration } from '../../../lib/server/configuration.ts';

const whole = {
  OVERREAD_SMTP_URL: 'smtp://over%40read:p%2Fw@mail.north.example',
  OVERREAD_MAIL_FROM: 'overread@north.example',
  OVERREAD_MAIL_DOMAINS: 'north.example, Clinic.example',
  OVERREAD_URL: 'https://overread.north.example/',
};
const read = (given: Record<string, string>) => readConfiguration(given, '/');
const faults = (given: Record<string, string>) => {
  const answer = read(given);
  return answer.ok ? [] : answer.faults;
};
const mailOf = (given: Record<string, string>) => {
  const answer = read({ ...whole, ...given });
  return answer.ok ? answer.options.mail : answer.faults;
};

test('the whole of it is read', () => {
  expect(mailOf({})).toEqual({
    host: 'mail.north.example',
    port: 587,
    secure: false,
    upgrade: 'must',
    auth: { user: 'over@read', pass: 'p/w' },
    from: 'overread@north.example',
    domains: ['north.example', 'clinic.example'],
    publicUrl: 'https://overread.north.example',
  });
});

test.each([
  ['smtps://mail.north.example', '0', { port: 465, secure: true }],
  ['smtps://mail.north.example:2465/', '0', { port: 2465, secure: true }],
  ['smtp://mail.north.example:25', '1', { port: 25, secure: false, upgrade: 'never' }],
  ['smtp://mail.north.example', '0', { upgrade: 'must' }],
  ['smtp://127.0.0.1.north.example', '0', { upgrade: 'must' }],
  ['smtp://localhost:1025', '0', { port: 1025, upgrade: 'may' }],
  ['smtp://127.0.0.1:1025', '0', { upgrade: 'may' }],
  ['smtp://[::1]:1025', '0', { host: '::1', upgrade: 'may' }],
])('%s with unencrypted %s', (url, plain, told) => {
  expect(mailOf({ OVERREAD_SMTP_URL: url, OVERREAD_SMTP_UNENCRYPTED: plain })).toMatchObject(told);
});

test('without any of it there is no mail; half of it does not start', () => {
  expect(JSON.stringify(read({ OVERREAD_URL: whole.OVERREAD_URL }))).not.toContain('mail');
  for (const name of Object.keys(whole)) {
    const { [name as keyof typeof whole]: _, ...half } = whole;
    expect(faults(half)).toEqual([`${name} is needed to send links by e-mail.`]);
  }
  expect(faults({ OVERREAD_SMTP_UNENCRYPTED: '1' }).length).toBe(4);
  // Together with what is missing elsewhere.
  expect(faults({ OVERREAD_SMTP_URL: whole.OVERREAD_SMTP_URL, OVERREAD_OIDC_NAME: 'North' }).length).toBe(7);
});

test('smtps:// and no encryption contradict each other', () => {
  expect(mailOf({ OVERREAD_SMTP_URL: 'smtps://mail.north.example', OVERREAD_SMTP_UNENCRYPTED: '1' })).toEqual(
    ['OVERREAD_SMTP_UNENCRYPTED contradicts OVERREAD_SMTP_URL, which begins with smtps://.'],
  );
});

test.each([
  ['OVERREAD_SMTP_URL', 'mail.north.example:25', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'https://mail.north.example', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'smtp://', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'smtp://secret@mail.north.example', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'smtp://secret:%zz@mail.north.example', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'smtp://mail.north.example/?tls.rejectUnauthorized=false', 'must look like smtps://'],
  ['OVERREAD_SMTP_URL', 'smtp://mail.north.example:99999', 'must look like smtps://'],
  ['OVERREAD_SMTP_UNENCRYPTED', 'yes', 'must be 0 or 1'],
  ['OVERREAD_MAIL_FROM', 'Overread <overread@north.example>', 'must be an e-mail address'],
  ['OVERREAD_MAIL_FROM', 'overread', 'must be an e-mail address'],
  ['OVERREAD_MAIL_DOMAINS', '*', 'must be domains by commas'],
  ['OVERREAD_MAIL_DOMAINS', 'north.example,', 'must be domains by commas'],
  ['OVERREAD_MAIL_DOMAINS', '@north.example', 'must be domains by commas'],
  ['OVERREAD_MAIL_DOMAINS', 'north', 'must be domains by commas'],
])('%s may not be %s', (name, value, told) => {
  expect(mailOf({ [name]: value })).toEqual([expect.stringContaining(`${name} ${told}`)]);
  expect(JSON.stringify(mailOf({ [name]: value }))).not.toContain('secret');
});
