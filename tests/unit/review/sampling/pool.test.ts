// Samples of different kinds are never one figure; presets can be drawn; new coders are released by the rule.

import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../lib/review/sampling/design.ts';
import { drawSample } from '../../../../lib/review/sampling/draw.ts';
import { makeFrame } from '../../../../lib/review/sampling/frame.ts';
import { frameItem } from '../../../../lib/review/sampling/frame-item.ts';
import { poolForTarget, poolSamples } from '../../../../lib/review/sampling/pool.ts';
import { frequencyLadder, isReleased, samplePresets } from '../../../../lib/review/sampling/presets.ts';
import { attributeSize } from '../../../../lib/review/sampling/sample-size.ts';

const sample = (basis: Basis, ...keys: string[]) => ({
  basis,
  picks: keys.map((key) => ({ key, stratum: 'all', rank: '' })),
});

describe('pooling', () => {
  it('adds up samples of one kind, each chart once', () => {
    expect(poolSamples([sample('random', 'a', 'b'), sample('random', 'b', 'c')])).toEqual({
      ok: true,
      value: { basis: 'random', keys: ['a', 'b', 'c'] },
    });
  });

  it.each([
    [['random', 'focused']],
    [['random', 'new-coder']],
    [['focused', 'new-coder', 'random']],
  ] as Basis[][][])('refuses %s, with words', (bases) => {
    const refused = poolSamples(bases.map((basis) => sample(basis, basis)));
    expect(refused).toMatchObject({ ok: false, error: { code: 'samples-not-pooled' } });
    if (refused.ok) return;
    expect(refused.error.meaning).toContain('One figure of both would mean neither.');
    for (const text of Object.values(refused.error)) expect(text.length).toBeGreaterThan(10);
  });

  it('lets only random samples be held against a target', () => {
    expect(poolForTarget([sample('random', 'a')])).toMatchObject({ ok: true });
    expect(poolForTarget([sample('focused', 'a')])).toMatchObject({ error: { code: 'not-for-a-target' } });
    expect(poolForTarget([])).toMatchObject({ error: { code: 'no-samples' } });
  });
});

describe('presets', () => {
  it('have each a name, a use and a source, and can be drawn', () => {
    expect(new Set(samplePresets.map((p) => p.id)).size).toBe(samplePresets.length);
    const frame = makeFrame(
      Array.from({ length: 400 }, (_, i) =>
        frameItem(`E-${i}`, { coder: `C${i % 5}`, dateOfService: `2026-0${1 + (i % 3)}-15` }),
      ),
    );
    if (!frame.ok) throw new Error(frame.error.happened);
    const sizes = samplePresets.map(({ id, design }) => {
      const named = design.kind === 'new-coder' ? { ...design, coders: ['C1'] } : design;
      const drawn = drawSample(frame.value, named, '0123456789abcdef');
      return [id, drawn.ok ? drawn.value.picks.length : drawn.error.happened];
    });
    expect(sizes).toEqual([
      ['routine', 150],
      ['new-coder', 80],
      ['focused', 400],
      ['probe', 30],
      ['discovery', 50],
      ['cia-100', 100],
      ['independent-annual', 203],
      ['first-90-days', 203],
    ]);
    for (const { name, use, source } of samplePresets)
      expect(Math.min(name.length, use.length, source.length)).toBeGreaterThan(4);
  });

  it('say what size they rest on', () => {
    expect(attributeSize(0.05, 0.03)).toBe(203);
    expect(frequencyLadder.map((step) => step.from)).toEqual([0.9, 0.75, 0.6, 0]);
  });
});

describe('a new coder', () => {
  const charts = (n: number, correct: number, of: number) =>
    Array.from({ length: n }, () => ({ correct, of }));
  it('is released when the last 30 charts together reach 95 %', () => {
    // 30 charts of 10 codes; 285 of 300 is 95 %.
    expect(isReleased([...charts(15, 9, 10), ...charts(15, 10, 10)])).toBe(true);
    // 284 of 300.
    expect(isReleased([...charts(16, 9, 10), ...charts(14, 10, 10)])).toBe(false);
    expect(isReleased(charts(29, 10, 10))).toBe(false);
  });
  it('early errors are forgiven, and charts without a code do not count', () => {
    expect(isReleased([...charts(50, 1, 10), ...charts(30, 10, 10)])).toBe(true);
    expect(isReleased([...charts(29, 10, 10), ...charts(5, 0, 0)])).toBe(false);
  });
});
