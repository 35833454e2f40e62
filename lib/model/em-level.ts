// Levels of evaluation and management codes, as far as the codes themselves say them: which family a code belongs
// to and its level within it. So that “too high” and “too low” come from the two codes and from nobody's memory.

import type { CodeSystem } from './code-line.ts';

export interface EmLevel {
  family: string;
  level: number;
}

/** One family a row: its name, the level of its first code, its codes in rising order. CPT 2023 and later. */
const families: readonly (readonly [family: string, lowest: number, codes: readonly string[]])[] = [
  ['office, new patient', 2, ['99202', '99203', '99204', '99205']],
  ['office, established patient', 1, ['99211', '99212', '99213', '99214', '99215']],
  ['office consultation', 2, ['99242', '99243', '99244', '99245']],
  ['hospital, initial', 1, ['99221', '99222', '99223']],
  ['hospital, subsequent', 1, ['99231', '99232', '99233']],
  ['hospital, same day', 1, ['99234', '99235', '99236']],
  ['hospital consultation', 2, ['99252', '99253', '99254', '99255']],
  ['emergency department', 1, ['99281', '99282', '99283', '99284', '99285']],
  ['nursing facility, initial', 1, ['99304', '99305', '99306']],
  ['nursing facility, subsequent', 1, ['99307', '99308', '99309', '99310']],
  ['home, new patient', 1, ['99341', '99342', '99344', '99345']],
  ['home, established patient', 1, ['99347', '99348', '99349', '99350']],
];

const levels = new Map<string, EmLevel>(
  families.flatMap(([family, lowest, codes]) =>
    codes.map((code, n) => [code, { family, level: lowest + n }] as const),
  ),
);

/** Family and level of a code; null for any code that has none. */
export const emLevel = (system: CodeSystem | null, code: string): EmLevel | null =>
  system === 'CPT' ? (levels.get(code) ?? null) : null;

/** How many levels the delivered code stands above the reviewed one; null where they are not of one family. */
export function levelsAbove(
  delivered: { system: CodeSystem | null; code: string },
  reviewed: { system: CodeSystem | null; code: string },
): number | null {
  const [a, b] = [emLevel(delivered.system, delivered.code), emLevel(reviewed.system, reviewed.code)];
  return a && b && a.family === b.family ? a.level - b.level : null;
}
