// What a verdict takes along of what was said of the line before.

import { describe, expect, it } from 'vitest';
import { lineDecision, withSaid } from '../../../components/panel/line-decision.ts';
import type { AuditorCode, Verdict } from '../../../lib/model/verdict.ts';
import { keys, threeLines } from '../store/charts.ts';

const auditor: AuditorCode = { system: 'ICD-10-CM', code: 'I20.0', modifiers: [], units: null };

const row = (lineKey: string, verdict: Partial<Verdict> | null) => ({
  key: lineKey,
  line: threeLines.find((line) => line.key === lineKey) ?? null,
  verdict: verdict && { ...verdict, id: 'v', conflicts: [] },
  finding: null,
  missing: [],
});

describe('a decision on a line', () => {
  it('asks for the first place by itself, but not for a line that stands there', () => {
    const second = lineDecision(row(keys.second, null), 'resequence', threeLines);
    expect(second.position).toBe(1);
    expect(lineDecision(row(keys.first, null), 'resequence', threeLines).position).toBeNull();
  });

  it('keeps the place that was said of an omitted code, and drops it with the code', () => {
    const omitted = row('add ICD-10-CM I20.0 #1', { disposition: 'add', auditor, position: 1 });
    expect(lineDecision(omitted, 'add', threeLines).position).toBe(1);
    expect(lineDecision(omitted, null, threeLines)).toMatchObject({ position: null, auditor: null });
  });

  it('keeps another code for a revision, and not for an attribute of the code that stands', () => {
    const revised = row(keys.first, { disposition: 'revise', auditor });
    expect(lineDecision(revised, 'revise', threeLines).auditor).toEqual(auditor);
    expect(lineDecision(revised, 'attribute', threeLines).auditor).toBeNull();
  });
});

it('gives another code of the same system what was typed for the one before it', () => {
  const said = { ...auditor, poa: 'N' as const };
  const revised = row(keys.first, { disposition: 'revise', auditor: said });
  expect(withSaid({ ...auditor, code: 'I20.9' }, revised)).toEqual({ ...said, code: 'I20.9' });
  const other: AuditorCode = { system: 'CPT', code: '99213', modifiers: [], units: null };
  expect(withSaid(other, revised)).toEqual(other);
});
