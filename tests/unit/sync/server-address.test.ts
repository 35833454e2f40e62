// Passwords and patient data go over encrypted connections only, or stay on this machine.

import { describe, expect, it } from 'vitest';
import { serverOrigin } from '../../../lib/sync/server-address.ts';

const taken: [string, string][] = [
  ['https://overread.example.org', 'https://overread.example.org'],
  ['https://ada:secret@overread.example.org:8443/some/path?x#y', 'https://overread.example.org:8443'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
];

const refused: [string, string][] = [
  ['http://overread.example.org', 'not-encrypted'],
  ['http://192.168.1.20:8787', 'not-encrypted'],
  ['http://localhost.example.org', 'not-encrypted'],
  ['http://127.0.0.1.example.org', 'not-encrypted'],
  ['http://localhost@example.org', 'not-encrypted'],
  ['ftp://overread.example.org', 'bad-address'],
  ['javascript:alert(1)', 'bad-address'],
  ['overread', 'bad-address'],
];

describe('serverOrigin', () => {
  it.each(taken)('takes %s', (address, origin) => {
    expect(serverOrigin(address)).toEqual({ ok: true, value: origin });
  });

  it.each(refused)('refuses %s', (address, code) => {
    expect(serverOrigin(address)).toMatchObject({ ok: false, error: { code } });
  });
});
