// Drawing samples: the same again from the same seed, each encounter with the same chance.

import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../lib/model/result.ts';
import type { Design } from '../../../../lib/review/sampling/design.ts';
import { chiSquareTail } from '../../../../lib/review/sampling/distributions.ts';
import { drawSample, nextSpare, type Sample } from '../../../../lib/review/sampling/draw.ts';
import { type Frame, makeFrame } from '../../../../lib/review/sampling/frame.ts';
import { type FrameItem, frameItem } from '../../../../lib/review/sampling/frame-item.ts';

const seed = '00c0ffee12345678';

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

const items = (n: number, more: (i: number) => Partial<FrameItem> = () => ({})): FrameItem[] =>
  Array.from({ length: n }, (_, i) => frameItem(`E-${i}`, more(i)));

const frameOf = (list: readonly FrameItem[]): Frame => given(makeFrame(list));
const drawn = (list: readonly FrameItem[], design: Design, from = seed): Sample =>
  given(drawSample(frameOf(list), design, from));
const keys = (sample: Sample) => sample.picks.map((pick) => pick.key);
const random = (total: number): Design => ({ kind: 'random', size: { total } });

describe('the same seed', () => {
  it('draws the same encounters, to the byte, on any machine', () => {
    const sample = drawn(items(100), random(5));
    // Made with hmac and hashlib of Python: ranks of the keys, and the items' JSON with sorted keys, a line each.
    expect(keys(sample)).toEqual(['E-97', 'E-56', 'E-55', 'E-18', 'E-6']);
    expect(sample.frame).toBe('511d16b3c603b5ab4ccffe20decfaf03446ae08d2addcba0b271ac3f146605e9');
  });

  it('can be drawn again by another program', () => {
    const own = items(100)
      .map(({ key }) => ({
        key,
        rank: createHmac('sha256', seed)
          .update(JSON.stringify(['[]', key]))
          .digest('hex'),
      }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, 5);
    expect(drawn(items(100), random(5)).picks).toEqual(own.map((o) => ({ ...o, stratum: 'all' })));
  });

  it('draws them whatever order the frame came in', () => {
    const list = items(60, (i) => ({ coder: `C${i % 3}` }));
    const design: Design = {
      kind: 'stratified',
      by: ['coder'],
      size: { total: 12 },
      allocation: 'proportional',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
        expect(drawn(shuffled, design)).toEqual(drawn(list, design));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what it drew when more is asked for', () => {
    expect(keys(drawn(items(100), random(8))).slice(0, 5)).toEqual(keys(drawn(items(100), random(5))));
  });
});

it('another seed draws others', () => {
  expect(keys(drawn(items(100), random(5), 'ffffffffffffffff'))).not.toEqual(
    keys(drawn(items(100), random(5))),
  );
});

it('each encounter has the same chance: 10,000 seeds', () => {
  const [n, size, draws] = [10, 3, 10_000];
  const frame = frameOf(items(n));
  const [taken, first] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < draws; i += 1) {
    const drawnKeys = keys(given(drawSample(frame, random(size), i.toString(16).padStart(16, '0'), 0)));
    for (const key of drawnKeys) count(taken, key);
    count(first, drawnKeys[0]!);
  }
  const squares = (counts: Map<string, number>, expected: number) =>
    frame.items.reduce((sum, { key }) => sum + ((counts.get(key) ?? 0) - expected) ** 2, 0);
  // First ones: the usual chi-square, 1,000 expected for each of 10.
  const firsts = squares(first, draws / n) / (draws / n);
  expect(chiSquareTail(firsts, n - 1)).toBeGreaterThan(0.01);
  // All drawn: 3 of 10 without replacement, so the counts vary by f (1 - f) and lean on each other.
  const f = size / n;
  const inclusion = (squares(taken, draws * f) / (draws * f * (1 - f))) * ((n - 1) / n);
  expect(chiSquareTail(inclusion, n - 1)).toBeGreaterThan(0.01);
});

describe('designs', () => {
  const mixed = items(100, (i) => ({
    coder: i < 60 ? 'Raman' : i < 90 ? 'Beller' : null,
    amount: i * 10,
    flags: i % 10 === 0 ? ['high-dollar'] : [],
  }));

  it('stratified: the sample has the mix of the frame, encounters without a value among them', () => {
    const design: Design = {
      kind: 'stratified',
      by: ['coder'],
      size: { total: 10 },
      allocation: 'proportional',
    };
    expect(drawn(mixed, design).strata).toEqual([
      { name: 'Beller', population: 30, size: 3 },
      { name: 'Raman', population: 60, size: 6 },
      { name: 'not named', population: 10, size: 1 },
    ]);
  });

  it('so many of each coder, all of one who has fewer', () => {
    const design: Design = { kind: 'stratified', by: ['coder'], size: { each: 30 }, allocation: 'equal' };
    expect(drawn(mixed, design).strata.map((s) => s.size)).toEqual([30, 30, 10]);
  });

  it('by bands of amount', () => {
    const design: Design = {
      kind: 'stratified',
      by: [{ band: [100, 500] }],
      size: { share: 0.1 },
      allocation: 'proportional',
    };
    // Amounts 0 to 990 by tens: 10 under 100, 40 under 500, 50 from there.
    expect(drawn(mixed, design).strata).toEqual([
      { name: '$100 to under $500', population: 40, size: 4 },
      { name: '$500 and more', population: 50, size: 5 },
      { name: 'under $100', population: 10, size: 1 },
    ]);
  });

  it('Neyman’s is refused where nothing is known of the spread', () => {
    const design: Design = { kind: 'stratified', by: ['coder'], size: { total: 5 }, allocation: 'neyman' };
    expect(drawSample(frameOf(items(20)), design, seed)).toMatchObject({
      ok: false,
      error: { code: 'no-spread' },
    });
    expect(keys(drawn(mixed, design))).toHaveLength(5);
  });

  it('focused: only what is in the focus, and marked so', () => {
    const focus = { coder: ['Raman'], flags: ['high-dollar'], amountFrom: 100 };
    const sample = drawn(mixed, { kind: 'focused', focus, size: 'all', reason: 'high dollar' });
    expect(sample).toMatchObject({ basis: 'focused', population: 5 });
    expect(keys(sample).sort()).toEqual(['E-10', 'E-20', 'E-30', 'E-40', 'E-50']);
  });

  it('new coders: all of their charts', () => {
    const sample = drawn(mixed, { kind: 'new-coder', coders: ['Beller'] });
    expect(sample).toMatchObject({ basis: 'new-coder', population: 30 });
    expect(keys(sample)).toHaveLength(30);
  });

  it('names what cannot be drawn', () => {
    expect(drawSample(frameOf(mixed), random(5), '12345')).toMatchObject({ error: { code: 'bad-seed' } });
    expect(drawSample(frameOf([]), random(5), seed)).toMatchObject({ error: { code: 'nothing-to-draw' } });
    expect(makeFrame([frameItem('E-1'), frameItem('E-1')])).toMatchObject({
      error: { code: 'frame-key-twice' },
    });
  });

  it('the frame’s digest tells frames apart', () => {
    const [a, b] = [frameOf(items(5)), frameOf(items(5, () => ({ payer: 'Medicare' })))];
    expect(a.digest).not.toBe(b.digest);
    expect(a.digest).toBe(frameOf(items(5).toReversed()).digest);
  });
});

describe('spares', () => {
  const sample = drawn(items(12), random(5));

  it('are the next by rank, and are used in their order', () => {
    expect(sample.spares.map((s) => s.key)).toEqual(keys(drawn(items(12), random(10))).slice(5));
    const [first, second] = sample.spares.map((s) => s.key) as [string, string];
    expect(given(nextSpare(sample, sample.picks[2]!.key, [])).key).toBe(first);
    expect(given(nextSpare(sample, sample.picks[0]!.key, [first])).key).toBe(second);
    // A spare that cannot be reviewed either.
    expect(given(nextSpare(sample, first, [first])).key).toBe(second);
  });

  it('come from the same stratum, and run out', () => {
    const used = sample.spares.map((s) => s.key);
    expect(nextSpare(sample, sample.picks[0]!.key, used)).toMatchObject({ error: { code: 'no-spare' } });
    expect(nextSpare(sample, 'E-99', [])).toMatchObject({ error: { code: 'no-spare' } });
  });
});

it('no encounter is drawn twice, and sizes are those of the strata, whatever the frame', () => {
  const anyItem = fc.record({ coder: fc.constantFrom('A', 'B', null), payer: fc.constantFrom('X', 'Y') });
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 50 }), fc.nat(60), (known, total) => {
      const design: Design = {
        kind: 'stratified',
        by: ['coder', 'payer'],
        size: { total },
        allocation: 'equal',
      };
      const sample = drawn(
        items(known.length, (i) => known[i]!),
        design,
      );
      const all = [...sample.picks, ...sample.spares].map((p) => p.key);
      expect(new Set(all).size).toBe(all.length);
      expect(sample.picks).toHaveLength(Math.min(total, known.length));
      expect(sample.strata.reduce((sum, s) => sum + s.population, 0)).toBe(known.length);
    }),
    { numRuns: 50 },
  );
});
