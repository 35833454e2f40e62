// How much goes into one request: all that is allowed, until the network is too slow for it; then little, and more
// again for as long as that goes well.

/** Parts of the allowed size. */
const smallest = 1 / 64;
const step = 4;

export interface RequestSize {
  /** The part of the allowed size that the next request should have. */
  part(): number;
  worked(): void;
  /** Whether a smaller request is worth a try. */
  tooSlow(): boolean;
}

export function requestSize(): RequestSize {
  let part = 1;
  let most = 1;
  return {
    part: () => part,
    worked() {
      part = Math.min(most, part * step);
    },
    tooSlow() {
      if (part === smallest) return false;
      most = Math.max(smallest, part / step);
      part = smallest;
      return true;
    },
  };
}
