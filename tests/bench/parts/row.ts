// What a part of the benchmark answers.

export interface Row {
  what: string;
  figure: string;
  unit: string;
}

export type Bench = () => Promise<Row[]>;

/** A figure a person can read: three digits that count. */
export const readable = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

/** How many milliseconds `work` takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of several tries: one slow moment of the machine does not show. */
export async function median(tries: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i += 1) times.push(await milliseconds(work));
  return times.sort((a, b) => a - b)[Math.floor(tries / 2)]!;
}
