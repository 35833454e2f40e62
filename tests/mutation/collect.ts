// What the tests of an area import instead of `vitest` while their code is changed: they only say which tests there are.

import { format } from 'node:util';

export { expect } from 'vitest';

type Body = (...values: unknown[]) => unknown;

export interface Collected {
  /** The file, the names around it and its own, and its place among tests of the same name. */
  id: string;
  run: () => unknown;
}

let collected: Collected[] = [];
let names: string[] = [];
let seen = new Map<string, number>();

/** The tests that a file declares while it is loaded. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<readonly Collected[]> {
  collected = [];
  names = [file];
  seen = new Map();
  await load();
  return collected;
}

function inside(name: string, body: Body, values: readonly unknown[] = []): void {
  names.push(name);
  body(...values);
  names.pop();
}

function declare(name: string, body: Body, values: readonly unknown[] = []): void {
  const path = [...names, name].join(' > ');
  const before = seen.get(path) ?? 0;
  seen.set(path, before + 1);
  collected.push({ id: before === 0 ? path : `${path} (${before + 1})`, run: () => body(...values) });
}

/** As Vitest has it: what is listed in a row is handed over one by one. */
function each(take: typeof declare) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        take(format(name, ...values.filter((value) => typeof value !== 'object')), body, values);
      }
    };
}

export const describe = Object.assign((name: string, body: Body) => inside(name, body), {
  each: each(inside),
});
export const it = Object.assign((name: string, body: Body) => declare(name, body), { each: each(declare) });
export { it as test };
