// How much of the backend one sender may use. The figures leave room for the busiest hospital behind one address
// and for the first fetch of a new browser; they are there for loops gone wild and for floods.

import { createMiddleware } from 'hono/factory';
import { addressOf } from './addresses.ts';
import { tooManyRequests } from './faults.ts';

/** Requests in a minute. */
export const personRate = 1_200;
export const addressRate = 12_000;

const minute = 60_000;
const mostKeys = 20_000;

export interface Rate {
  /** Counts a request. Returns the seconds to wait where there were too many, else 0. */
  wait(key: string, now: number): number;
}

/** Lets through `limit` at once, and as many again evenly over each minute. */
export function countRate(limit: number): Rate {
  const left = new Map<string, { amount: number; at: number }>();
  return {
    wait(key, now) {
      const entry = left.get(key) ?? { amount: limit, at: now };
      const amount = Math.min(limit, entry.amount + (Math.max(0, now - entry.at) * limit) / minute);
      left.delete(key);
      // The one that was quiet longest goes first: made-up senders must not fill the memory.
      if (left.size >= mostKeys) left.delete(left.keys().next().value ?? '');
      left.set(key, { amount: Math.max(0, amount - 1), at: now });
      return amount >= 1 ? 0 : Math.ceil(((1 - amount) * minute) / limit / 1000);
    },
  };
}

/** Lets through one of a kind, and the next when as many milliseconds are over. */
export function onePer(milliseconds: number): Rate {
  const last = new Map<string, number>();
  return {
    wait(key, now) {
      const since = now - (last.get(key) ?? Number.NEGATIVE_INFINITY);
      // A clock that was set back keeps nobody waiting.
      if (since >= 0 && since < milliseconds) return Math.ceil((milliseconds - since) / 1000);
      last.delete(key);
      if (last.size >= mostKeys) last.delete(last.keys().next().value ?? '');
      last.set(key, now);
      return 0;
    },
  };
}

/** Refuses an address that asks too often, before anything else is done for it. */
export function limitAddresses(behindProxy: boolean, now: () => number) {
  const rate = countRate(addressRate);
  return createMiddleware(async (c, next) => {
    const address = addressOf(c, behindProxy);
    const seconds = address ? rate.wait(address, now()) : 0;
    if (seconds > 0) throw tooManyRequests(seconds);
    await next();
  });
}

/** What node:http is told, per request. @param seconds for a whole request to arrive. */
export const connectionLimits = (seconds: number) => ({
  requestTimeout: seconds * 1_000,
  headersTimeout: Math.min(seconds, 15) * 1_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
});

/** Connections at a time: each may hold a body of 4 MB. */
export const mostConnections = 2_000;
