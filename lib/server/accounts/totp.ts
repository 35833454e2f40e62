// Time-based one-time codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, thirty seconds.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../model/ids.ts';

const stepLength = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits in base32, as apps take them. */
export const newSecret = (random: RandomBytes): string =>
  Array.from(random(32), (byte) => letters[byte % 32]!).join('');

/** The code of a time step. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const at = mac[19]! & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The step that the code is of, now or one to either side, since clocks differ; null where it is of none. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const step = Math.floor(now / stepLength);
  const given = Buffer.from(code.replaceAll(/\s/g, '').padEnd(6).slice(0, 7));
  const fits = [step, step - 1, step + 1].filter((one) => {
    const right = Buffer.from(codeOf(secret, one));
    return right.length === given.length && timingSafeEqual(right, given);
  });
  return fits[0] ?? null;
}

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
