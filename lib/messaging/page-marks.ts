// The marks beside the code lines in the page. Each frame with lines is told which of its own lines have which
// mark: keys and kinds of mark, nothing of a finding.

import { canonicalJson } from '../model/canonical-json.ts';
import type { FrameReading } from '../model/chart.ts';
import type { CodeLine } from '../model/code-line.ts';
import { isObject } from '../model/is-object.ts';
import { frameStamp, type PageMark } from '../model/page-mark.ts';
import { ask } from './ask-page.ts';
import { readingsOf } from './readings.ts';

/** By frame, what was last told and taken: saying it again would have the page read for nothing. */
export type ToldMarks = Map<number, string>;

/** Shows the marks, by the chart's keys, in every frame of the tab that holds lines of the chart. */
export async function showMarks(
  tab: number,
  lines: readonly CodeLine[],
  marks: ReadonlyMap<string, PageMark>,
  told: ToldMarks,
): Promise<void> {
  const frames = await readingsOf(tab);
  for (const frame of told.keys()) if (!frames.has(frame)) told.delete(frame);
  await Promise.all(
    Array.from(frames, async ([frame, reading]) => {
      if (!reading.lines?.length) return;
      const message = { type: 'show-marks' as const, of: frameStamp(reading), marks: own(reading) };
      const said = JSON.stringify([message, reading.lines]);
      // A frame without a mark is not loaded with what draws them.
      if (told.get(frame) === said || (message.marks.length === 0 && !told.has(frame))) return;
      told.set(frame, said);
      const answer = await ask(tab, frame, message);
      if (!isObject(answer) || answer.marked !== true) told.delete(frame);
    }),
  );

  function own(reading: FrameReading): (readonly [string, PageMark])[] {
    const keys = keysInChart(reading.lines ?? [], lines);
    return (reading.lines ?? []).flatMap(({ key }, i) => {
      const mark = marks.get(keys[i] ?? '');
      return mark ? [[key, mark] as const] : [];
    });
  }
}

/** Takes the marks away in every frame that was told some. */
export async function clearMarks(tab: number, told: ToldMarks): Promise<void> {
  const frames = [...told.keys()];
  told.clear();
  await Promise.all(frames.map((frame) => ask(tab, frame, { type: 'clear-marks' })));
}

/**
 * A frame's lines by the keys of the chart, which counts over all its frames. Where the frame's lines stand in
 * the chart at no place or at several, they have no keys: a mark is never put on a guess.
 */
export function keysInChart(own: readonly CodeLine[], chart: readonly CodeLine[]): string[] {
  const said = (line: CodeLine) => canonicalJson({ ...line, key: '' });
  const [mine, all] = [own.map(said), chart.map(said)];
  const starts = all.flatMap((_, at) => (mine.every((line, i) => line === all[at + i]) ? [at] : []));
  const [start] = starts;
  return starts.length === 1 && start !== undefined
    ? chart.slice(start, start + own.length).map((line) => line.key)
    : [];
}
