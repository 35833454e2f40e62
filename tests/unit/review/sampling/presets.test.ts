// The presets can be drawn, and say what they rest on.

import { describe, expect, it } from 'vitest';
import { drawSample } from '../../../../lib/review/sampling/draw.ts';
import { makeFrame } from '../../../../lib/review/sampling/frame.ts';
import { frameItem } from '../../../../lib/review/sampling/frame-item.ts';
import { samplePresets } from '../../../../lib/review/sampling/presets.ts';
import { attributeSize } from '../../../../lib/review/sampling/sample-size.ts';

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
  });
});
