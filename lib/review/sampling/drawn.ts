// A drawn sample and its record: what is kept of a draw, and drawing it again from what was kept. A draw that
// cannot be repeated proves nothing, so a mismatch is told and never passed over.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../../model/result.ts';
import { mostDrawn, type SampleRecord } from '../../model/sample.ts';
import { designOf } from './design.ts';
import { drawSample, type Sample } from './draw.ts';
import { type Frame, makeFrame } from './frame.ts';
import type { FrameItem } from './frame-item.ts';

/** SHA-256 of the JSON list of the keys drawn, in their order. */
export const drawnDigest = ({ picks }: Pick<Sample, 'picks'>): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(picks.map((pick) => pick.key)))));

/** What of a draw is fixed with its record. */
export type DrawnPart = Pick<
  SampleRecord,
  'frame' | 'frameSize' | 'population' | 'size' | 'design' | 'seed' | 'spares' | 'drawn'
>;

/** The part of a record that a draw decides; a fault where it drew nothing, or more than one record holds. */
export function drawnPart(frame: Frame, sample: Sample, spares: number): Result<DrawnPart> {
  const size = sample.picks.length;
  if (size === 0)
    return fail(
      'drew-nothing',
      'The design draws no chart.',
      'There is nothing to review.',
      'Ask for at least one chart.',
    );
  if (size > mostDrawn)
    return fail(
      'drew-too-many',
      `The design draws ${size} charts; a sample holds at most ${mostDrawn}.`,
      'Nothing was kept.',
      'Ask for fewer charts, or cut the frame by month.',
    );
  return ok({
    frame: frame.digest,
    frameSize: frame.items.length,
    population: sample.population,
    size,
    // Through JSON, as it travels: a field that is undefined is none.
    design: JSON.parse(JSON.stringify(sample.design)),
    seed: sample.seed,
    spares,
    drawn: drawnDigest(sample),
  });
}

/**
 * Draws a recorded sample again. Faults: `other-frame` and `other-draw` where what was kept gives another frame or
 * other charts than were recorded, and those of drawing.
 */
export function redraw(
  record: DrawnPart,
  items: readonly FrameItem[],
): Result<{ frame: Frame; sample: Sample }> {
  const frame = makeFrame(items);
  if (!frame.ok) return frame;
  if (frame.value.digest !== record.frame)
    return fail(
      'other-frame',
      `The stored frame of ${items.length} encounters is not the one that the sample was drawn from (${record.frameSize}).`,
      'The sample cannot be drawn again from it, so it proves nothing.',
      'Wait until this browser has received everything; if it stays so, draw a new sample and say why.',
    );
  const sample = drawSample(frame.value, designOf(record), record.seed, record.spares);
  if (!sample.ok) return sample;
  if (drawnDigest(sample.value) !== record.drawn)
    return fail(
      'other-draw',
      'Frame, design and seed give other charts than the record says were drawn.',
      'The record was made by another program or was changed, so it proves nothing.',
      'Draw a new sample and say why.',
    );
  return ok({ frame: frame.value, sample: sample.value });
}
