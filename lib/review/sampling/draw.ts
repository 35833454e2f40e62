// Draws a sample. The same frame, design and seed give the same encounters in the same order, for good.

import { fail, ok, type Result } from '../../model/result.ts';
import { allocate } from './allocation.ts';
import { type Basis, basisOf, type Design, inFocus, type Size } from './design.ts';
import type { Frame } from './frame.ts';
import type { FrameItem } from './frame-item.ts';
import { isSeed, rankByHash } from './hash-rank.ts';
import { type Stratum, strataOf } from './strata.ts';

export interface Pick {
  key: string;
  /** Name of its stratum. */
  stratum: string;
  /** HMAC-SHA256 by which it was drawn, in hexadecimal. */
  rank: string;
}

export interface DrawnStratum {
  name: string;
  population: number;
  size: number;
}

export interface Sample {
  design: Design;
  seed: string;
  /** Digest of the frame it was drawn from. */
  frame: string;
  /** What may be said from it: random samples alone stand for their frame. */
  basis: Basis;
  /** Encounters that could be drawn; of a focused design only those in its focus. */
  population: number;
  strata: DrawnStratum[];
  /** By stratum, then by rank. */
  picks: Pick[];
  /** To be used strictly in this order within their stratum. */
  spares: Pick[];
}

/** What a design would draw from a frame, before there is a seed. */
export interface Plan {
  basis: Basis;
  population: number;
  strata: DrawnStratum[];
}

/** The strata of a design with their sizes, for a person to look at before anything is drawn. */
export function planSample(frame: Frame, design: Design): Result<Plan> {
  const planned = plan(frame, design);
  if (!planned.ok) return planned;
  const { strata, sizes, population } = planned.value;
  return ok({ basis: basisOf(design), population, strata: drawnStrata(strata, sizes) });
}

/**
 * Faults: `bad-seed`, and those of the design.
 * @param spares how many spares to name for each stratum.
 */
export function drawSample(frame: Frame, design: Design, seed: string, spares = 5): Result<Sample> {
  if (!isSeed(seed))
    return fail(
      'bad-seed',
      `“${seed}” is not a seed: 16 digits from 0 to 9 and a to f.`,
      'Nothing was drawn.',
      'Let a seed be made, or copy it in full from the report of the sample.',
    );
  const planned = plan(frame, design);
  if (!planned.ok) return planned;
  const { strata, sizes, population } = planned.value;
  const sample: Sample = {
    design,
    seed,
    frame: frame.digest,
    basis: basisOf(design),
    population,
    strata: drawnStrata(strata, sizes),
    picks: [],
    spares: [],
  };
  for (const [i, { id, name, items }] of strata.entries()) {
    const ranked = rankByHash(seed, id, items).map(({ item, rank }) => ({
      key: item.key,
      stratum: name,
      rank,
    }));
    sample.picks.push(...ranked.slice(0, sizes[i]));
    sample.spares.push(...ranked.slice(sizes[i], sizes[i]! + spares));
  }
  return ok(sample);
}

const drawnStrata = (strata: readonly Stratum[], sizes: readonly number[]): DrawnStratum[] =>
  strata.map(({ name, items }, i) => ({ name, population: items.length, size: sizes[i]! }));

function plan(
  frame: Frame,
  design: Design,
): Result<{ strata: Stratum[]; sizes: number[]; population: number }> {
  const eligible = eligibleItems(frame, design);
  if (eligible.length === 0)
    return fail(
      'nothing-to-draw',
      frame.items.length === 0 ? 'The frame is empty.' : 'No encounter of the frame fits the design.',
      'There is nothing to draw from.',
      'Widen the filters of the frame or of the design.',
    );
  const strata = strataOf(eligible, design.kind === 'stratified' ? design.by : []);
  const problem = neymanProblem(design, strata);
  if (problem) return problem;
  return ok({ strata, sizes: sizesOf(design, strata, eligible.length), population: eligible.length });
}

function eligibleItems(frame: Frame, design: Design): readonly FrameItem[] {
  if (design.kind === 'focused') return frame.items.filter((item) => inFocus(item, design.focus));
  if (design.kind === 'new-coder')
    return frame.items.filter((item) => item.coder !== null && design.coders.includes(item.coder));
  return frame.items;
}

function sizesOf(design: Design, strata: readonly Stratum[], population: number): number[] {
  const populations = strata.map(({ name, items, deviation }) => ({
    name,
    population: items.length,
    deviation,
  }));
  const size: Size = design.kind === 'new-coder' ? 'all' : design.size;
  if (size === 'all') return populations.map((s) => s.population);
  if ('each' in size) return populations.map((s) => Math.min(s.population, size.each));
  const total = 'total' in size ? size.total : Math.ceil(size.share * population - 1e-9);
  if (design.kind !== 'stratified') return allocate(populations, total, 'proportional');
  return allocate(populations, total, design.allocation, design.minimum);
}

/** Neyman's allocation rests on how much amounts differ; without amounts it would silently be another one. */
function neymanProblem(design: Design, strata: readonly Stratum[]) {
  if (design.kind !== 'stratified' || design.allocation !== 'neyman') return null;
  if (strata.some((stratum) => stratum.deviation > 0)) return null;
  return fail(
    'no-spread',
    'Neyman’s allocation goes by how much the amounts differ, and no stratum has amounts that differ.',
    'Nothing was drawn.',
    'Choose proportional allocation, or add amounts to the frame.',
  );
}

/** A spare for a drawn encounter that cannot be reviewed: the next unused one of its stratum. */
export function nextSpare(sample: Sample, key: string, used: readonly string[]): Result<Pick> {
  const { stratum } = [...sample.picks, ...sample.spares].find((pick) => pick.key === key) ?? {};
  const spare = sample.spares.find((pick) => pick.stratum === stratum && !used.includes(pick.key));
  if (stratum !== undefined && spare) return ok(spare);
  return fail(
    'no-spare',
    stratum === undefined
      ? `${key} is not in this sample.`
      : `All spares of the stratum “${stratum}” have been used.`,
    'There is no chart to take its place.',
    'Record the chart as not reviewed, with the reason; the sample is then smaller.',
  );
}
