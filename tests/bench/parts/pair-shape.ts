// Pairs of codes in the shape of the NCCI practitioner file, with invented codes: 2.6 million pairs of some 11,000
// column-1 codes. Most pairs repeat a list of services that all procedures of a family include, and take the date of
// the younger of the two codes; the rest are neighbours of the code in its own family. No published file is at hand:
// the shape is told, not copied, and `scattered` is the worst case, in which no two lists are alike.

import type { PairPeriod } from '../../../lib/codes/tables/pair-builder.ts';

export interface ShapedPair {
  column1: string;
  column2: string;
  period: PairPeriod;
}

const codes = 12_000;
const procedures = 11_000;
const familySize = 250;

/** No CPT code has this form: a digit, a letter, three digits. They sort as their numbers do. */
export const inventedCode = (n: number): string =>
  `${Math.floor(n / 2600)}${String.fromCharCode(65 + (Math.floor(n / 100) % 26))}${String(n % 100).padStart(3, '0')}`;

const quarters = Array.from({ length: 100 }, (_, i) => {
  const year = 1996 + Math.floor(i / 4);
  return year * 10_000 + ((i % 4) * 3 + 1) * 100 + 1;
});

/** @param scattered every list drawn by itself */
export function* pairsInShape(random: () => number, count: number, scattered = false): Generator<ShapedPair> {
  const below = (n: number): number => Math.floor(random() * n);
  // Half of all codes are as old as the edits themselves.
  const born = Array.from({ length: codes }, () => (random() < 0.5 ? 0 : below(quarters.length)));
  const rationale = [
    'Misuse of column two code',
    'More extensive procedure',
    'Standards of practice',
    'Sequential',
  ];
  // Services that a family includes: runs of neighbouring codes, as anesthesia, injections and visits are.
  const packages = Array.from({ length: Math.ceil(procedures / familySize) }, () =>
    runs(below, scattered ? 0 : 190),
  );
  const perProcedure = count / procedures;
  let left = count;
  for (let a = 0; a < procedures; a += 1) {
    const family = Math.floor(a / familySize);
    const own = new Set<number>();
    if (!scattered) for (const b of packages[family]!) if (random() < 0.995) own.add(b);
    const wanted = Math.min(left, Math.round(perProcedure * (a + 1)) - Math.round(perProcedure * a));
    while (own.size < wanted) {
      const near = !scattered && random() < 0.9;
      own.add(near ? (family * familySize + below(familySize * 2)) % codes : below(codes));
    }
    own.delete(a);
    for (const b of [...own].sort((x, y) => x - y).slice(0, wanted)) {
      const from = quarters[Math.max(born[a]!, born[b]!)]!;
      // An edit ends when one of its codes does.
      const ended = a % 40 === 0 || b % 23 === 0;
      const to = ended ? quarters[quarters.length - 1 - ((a % 40 === 0 ? a : b) % 30)]! : 99_999_999;
      // Neighbouring codes are bundled for one reason: anesthesia, injections, visits.
      const stretch = Math.floor(b / 40);
      const modifier = stretch % 7 === 0 ? 0 : 1;
      yield {
        column1: inventedCode(a),
        column2: inventedCode(b),
        period: { from, to, modifier, rationale: rationale[stretch % 4]! },
      };
      left -= 1;
    }
  }
}

function runs(below: (n: number) => number, size: number): number[] {
  const taken = new Set<number>();
  while (taken.size < size) {
    const start = below(codes);
    for (let i = 0, length = 1 + below(25); i < length && taken.size < size; i += 1)
      taken.add((start + i) % codes);
  }
  return [...taken];
}
