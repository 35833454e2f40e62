// Time and chance as the backend is given them: tests move the one and repeat the other.

import type { RandomBytes } from '../model/ids.ts';

export interface Clockwork {
  /** Milliseconds since 1970. */
  now: () => number;
  random: RandomBytes;
}
