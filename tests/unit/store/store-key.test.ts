// The key of a store comes out of its wrapping for whoever has the right secret, and for nobody else.

import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../../lib/model/base64url.ts';
import { systemRandom } from '../../../lib/model/ids.ts';
import {
  keyOfPassword,
  keyOfSecret,
  openText,
  sealText,
  unwrapKey,
  wrapKey,
} from '../../../lib/store/store-key.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const salt = (text: string) => toBase64url(new TextEncoder().encode(text));

describe('a password', () => {
  it('makes the key of the published vectors of PBKDF2 with SHA-256', async () => {
    // RFC 7914, section 11: P "passwd", S "salt", c 1, the first 32 of 64 bytes.
    const one = await keyOfPassword('passwd', systemRandom, { salt: salt('salt'), rounds: 1 });
    expect(hex(one.key)).toBe('55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc');
    // The same section: P "Password", S "NaCl", c 80000.
    const many = await keyOfPassword('Password', systemRandom, { salt: salt('NaCl'), rounds: 80_000 });
    expect(hex(many.key)).toBe('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56');
  });

  it('makes another key each time it is chosen, and the same of the same salt', async () => {
    const [one, two] = [await keyOfPassword('a', systemRandom), await keyOfPassword('a', systemRandom)];
    expect(one.salt).not.toBe(two.salt);
    expect(hex(one.key)).not.toBe(hex(two.key));
    expect(one.rounds).toBe(600_000);
    expect(hex((await keyOfPassword('a', systemRandom, one)).key)).toBe(hex(one.key));
  });

  it('is the same from two keyboards that send a letter in two ways', async () => {
    const made = { salt: salt('salt'), rounds: 1 };
    const [composed, combined] = ['caf\u00e9', 'cafe\u0301'];
    expect(hex((await keyOfPassword(composed!, systemRandom, made)).key)).toBe(
      hex((await keyOfPassword(combined!, systemRandom, made)).key),
    );
  });
});

describe('a wrapped key', () => {
  const key = systemRandom(32);
  const by = keyOfSecret('s'.repeat(64));
  const wrapped = wrapKey(by, 'north/ada', key, systemRandom);

  it('comes out for the right secret and the right person only', () => {
    expect(hex(unwrapKey(by, 'north/ada', wrapped)!)).toBe(hex(key));
    expect(unwrapKey(keyOfSecret('t'.repeat(64)), 'north/ada', wrapped)).toBeNull();
    expect(unwrapKey(by, 'north/bea', wrapped)).toBeNull();
    expect(unwrapKey(by, 'north/ada', `A${wrapped.slice(1)}`)).toBeNull();
    for (const broken of ['', 'A', '!', wrapped.slice(0, 20)])
      expect(unwrapKey(by, 'north/ada', broken)).toBeNull();
  });

  it('does not hold the key, and what is sealed for one use does not open for another', () => {
    expect(wrapped).not.toContain(toBase64url(key));
    const sealed = sealText(key, 'tokens', { token: 'abc' }, systemRandom);
    expect(openText(key, 'tokens', sealed)).toEqual({ token: 'abc' });
    expect(openText(key, 'other', sealed)).toBeNull();
  });
});
