import { expect, test } from 'vitest';
import { readConfiguration } from '../../../lib/server/configuration.ts';

const whole = {
  OVERREAD_URL: 'https://overread.north.example/',
  OVERREAD_OIDC_ISSUER: 'https://login.north.example/realms/north',
  OVERREAD_OIDC_CLIENT_ID: 'overread',
  OVERREAD_OIDC_CLIENT_SECRET: 'a=very,secret',
  OVERREAD_OIDC_NAME: 'North Hospital',
  OVERREAD_OIDC_ROLE_CLAIM: 'roles',
  OVERREAD_OIDC_ROLES: 'CN=QA=qa-auditor, it = administrator',
};
const read = (given: Record<string, string>) => readConfiguration(given, '/');
const faults = (given: Record<string, string>) => {
  const answer = read(given);
  return answer.ok ? [] : answer.faults;
};

test('the whole of it is read', () => {
  expect(read(whole)).toMatchObject({
    ok: true,
    options: {
      provider: {
        issuer: whole.OVERREAD_OIDC_ISSUER,
        clientId: 'overread',
        clientSecret: 'a=very,secret',
        name: 'North Hospital',
        roleClaim: 'roles',
        roles: [
          ['CN=QA', 'qa-auditor'],
          ['it', 'administrator'],
        ],
        publicUrl: 'https://overread.north.example',
      },
    },
  });
});

test('without any of it there is no provider; half of it does not start', () => {
  expect(read({ OVERREAD_URL: whole.OVERREAD_URL })).toMatchObject({ ok: true });
  expect(JSON.stringify(read({}))).not.toContain('provider');
  const { OVERREAD_OIDC_ROLES: _, OVERREAD_URL: __, ...half } = whole;
  expect(faults(half)).toEqual([
    expect.stringContaining('OVERREAD_URL is needed'),
    expect.stringContaining('OVERREAD_OIDC_ROLES is needed'),
  ]);
});

test.each([
  ['OVERREAD_OIDC_ISSUER', 'http://login.north.example'],
  ['OVERREAD_OIDC_ISSUER', 'https://user@login.north.example'],
  ['OVERREAD_OIDC_ISSUER', 'ftp://login.north.example'],
  ['OVERREAD_URL', 'http://overread.north.example'],
  ['OVERREAD_OIDC_ROLES', 'coding=auditor'],
  ['OVERREAD_OIDC_ROLES', 'coding'],
])('%s may not be %s', (name, value) => {
  expect(faults({ ...whole, [name]: value })).toEqual([expect.stringContaining(name)]);
});

test('this machine needs no encryption', () => {
  const near = { OVERREAD_URL: 'http://127.0.0.1:8787', OVERREAD_OIDC_ISSUER: 'http://localhost:9000' };
  expect(faults({ ...whole, ...near })).toEqual([]);
});
