// How often a vendor's coder asks, beside how often codes had to be added to their charts. Few queries and many
// omitted codes are the sign of coding only what is easy: the coder leaves out what would have needed a question.

export interface CoderVolume {
  coder: string;
  /** Charts reviewed. */
  charts: number;
  /** In the coder's name. */
  queries: number;
  /** Noted by the coder, without those that such a query came of. */
  gaps: number;
  /** Queries and gaps together: each is a question that the coder asked. */
  perHundred: number;
  /** Codes that reviewers added to these charts. */
  added: number;
  addedPerHundred: number;
  /** Asks less than half as often as all coders together, and is added to more than one and a half times as often. */
  conservative: boolean;
}

/** Below so many charts nothing is said of a coder. Our own figure, like the half and one and a half times of `conservative`. */
const fewest = 10;

/**
 * @param charts reviewed: coder, codes added, queries in the coder's name, and gaps that the coder noted beside them.
 * @returns most charts first.
 */
export function coderVolumes(
  charts: readonly { coder: string | null; added: number; queries: number; gaps: number }[],
): CoderVolume[] {
  const rate = (count: number, of: number) => (of === 0 ? 0 : (100 * count) / of);
  const sum = (all: typeof charts, of: 'added' | 'queries' | 'gaps') =>
    all.reduce((n, one) => n + one[of], 0);
  // A chart whose coder is not known has no queries in anybody's name, and would make all others look keen to ask.
  const named = charts.filter(({ coder }) => coder !== null);
  const overall = {
    asked: rate(sum(named, 'queries') + sum(named, 'gaps'), named.length),
    added: rate(sum(named, 'added'), named.length),
  };
  return [...Map.groupBy(named, ({ coder }) => coder!)]
    .map(([coder, own]) => {
      const [queries, gaps, added] = [sum(own, 'queries'), sum(own, 'gaps'), sum(own, 'added')];
      const [perHundred, addedPerHundred] = [rate(queries + gaps, own.length), rate(added, own.length)];
      return {
        coder,
        charts: own.length,
        queries,
        gaps,
        perHundred,
        added,
        addedPerHundred,
        conservative:
          own.length >= fewest && perHundred < overall.asked / 2 && addedPerHundred > overall.added * 1.5,
      };
    })
    .sort((a, b) => b.charts - a.charts || a.coder.localeCompare(b.coder));
}
