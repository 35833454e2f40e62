// Whether two figures rise together, by the order of their values: Spearman's rank correlation, with average ranks for
// equal values. It says nothing of a cause.

/** Pairs below which no relation is told. Our own choice. */
export const fewestPairs = 5;

/** From -1 to 1; null for fewer than five pairs, and where one side is all the same. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < fewestPairs) return null;
  const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const mean = (pairs.length + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let i = 0; i < pairs.length; i += 1) {
    const [x, y] = [a[i]! - mean, b[i]! - mean];
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? null : both / Math.sqrt(first * second);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const found = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1;
    for (let i = from; i <= to; i += 1) found[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}
