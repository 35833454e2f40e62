// Time in which a chart could not be coded on: a provider had been asked and had not answered.

/**
 * Milliseconds of [from, to] in which at least one query was open; two at once count once.
 * @param queries when each was sent and when it was over; null: it is not.
 */
export function pausedMs(
  from: number,
  to: number,
  queries: readonly { sentAt: number; endedAt: number | null }[],
): number {
  const spans = queries
    .map(({ sentAt, endedAt }) => [Math.max(sentAt, from), Math.min(endedAt ?? to, to)] as const)
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  let paused = 0;
  let until = from;
  for (const [start, end] of spans) {
    paused += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return paused;
}
