// Hears of the pushes that come to any process on one PostgreSQL: one connection of its own, made anew when it breaks.

import pg from 'pg';
import { newsChannel } from './news-channel.ts';

/** Milliseconds before another try; after more failures longer. */
const pause = { first: 1_000, most: 30_000 };

/**
 * Calls back with the organisation of each push; with null whenever something may have been missed.
 * @returns ends it.
 */
export function hearNews(
  settings: pg.ClientConfig,
  heard: (organisation: string | null) => void,
): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;
  let failures = 0;
  const again = () => {
    client = undefined;
    if (ended) return;
    timer = setTimeout(() => void connect(), Math.min(pause.most, pause.first * 2 ** failures++));
    timer.unref();
  };
  const connect = async () => {
    // A connection that hears nothing for hours would not notice that the other end is gone.
    const made = new pg.Client({ ...settings, keepAlive: true });
    client = made;
    made.on('error', () => {});
    made.on('notification', ({ payload }) => heard(payload ?? null));
    made.once('end', again);
    try {
      await made.connect();
      await made.query(`listen ${newsChannel}`);
      failures = 0;
      heard(null);
    } catch {
      // Its end, which follows, tries again.
      await made.end().catch(() => {});
    }
  };
  void connect();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
