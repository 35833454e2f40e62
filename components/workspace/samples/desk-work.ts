// The long work of sampling: reading a file, drawing, assigning, comparing. It keeps one frame and one draw, so that
// fifty thousand encounters need not travel between page and worker for each question.

import { fail, ok, type Result } from '../../../lib/model/result.ts';
import type { SampleRecord } from '../../../lib/model/sample.ts';
import type { Auditor } from '../../../lib/review/sampling/assign.ts';
import { assignSample, type SampleAssignments } from '../../../lib/review/sampling/assign-sample.ts';
import { type Comparison, compareMix } from '../../../lib/review/sampling/compare-mix.ts';
import { type CsvMapping, csvFrame, type Duplicate } from '../../../lib/review/sampling/csv-frame.ts';
import type { Design } from '../../../lib/review/sampling/design.ts';
import { drawSample, type Plan, planSample, type Sample } from '../../../lib/review/sampling/draw.ts';
import { type DrawnPart, drawnPart, redraw } from '../../../lib/review/sampling/drawn.ts';
import { fhirFrame } from '../../../lib/review/sampling/fhir-frame.ts';
import { type Frame, makeFrame } from '../../../lib/review/sampling/frame.ts';
import { type FrameItem, textFields } from '../../../lib/review/sampling/frame-item.ts';
import { type OddValue, oddValues } from '../../../lib/review/sampling/odd-values.ts';
import type { Tell } from '../worker/use-worker-desk.ts';

/** What was found in a file, or among the captured charts. */
export interface FrameSummary {
  size: number;
  /** Rows, entries or charts that were looked at. */
  looked: number;
  /** What is not taken: where it stands, and why. */
  problems: { where: string; problem: string }[];
  duplicates: Duplicate[];
  odd: OddValue[];
  /** Coders of the frame, by name. */
  coders: string[];
  /** Fields that no encounter has a value of. */
  empty: string[];
}

/** Each kind of work with what it is given and what it answers. */
export interface DeskWork {
  csv: [{ text: string; mapping: CsvMapping }, FrameSummary];
  fhir: [{ text: string }, FrameSummary];
  captured: [{ items: FrameItem[]; problems: FrameSummary['problems'] }, FrameSummary];
  plan: [{ design: Design }, Plan];
  draw: [{ design: Design; seed: string; spares: number }, { sample: Sample; part: DrawnPart }];
  assign: [{ vendor: string | null; auditors: Auditor[]; double: number }, SampleAssignments];
  frame: [null, FrameItem[]];
  redraw: [{ record: DrawnPart; items: FrameItem[] }, Sample];
  coders: [null, Record<string, string | null>];
  mix: [{ keys: string[] }, { comparisons: Comparison[]; unknown: string[]; compared: number }];
}

type Handlers = { [K in keyof DeskWork]: (input: DeskWork[K][0], tell: Tell) => Result<DeskWork[K][1]> };

const noFrame = fail('no-frame', 'There is no frame yet.', 'Nothing was done.', 'Choose a frame first.');

/** A desk with nothing on it. */
export function makeDesk(): Handlers {
  let frame: Frame | null = null;
  let sample: Sample | null = null;
  const put = (
    items: readonly FrameItem[],
    found: Pick<FrameSummary, 'looked' | 'problems' | 'duplicates'>,
  ): Result<FrameSummary> => {
    const made = makeFrame(items);
    if (!made.ok) return made;
    frame = made.value;
    sample = null;
    const coders = new Set(items.flatMap((item) => item.coder ?? []));
    return ok({
      size: items.length,
      ...found,
      odd: oddValues(items),
      coders: [...coders].sort(),
      empty: textFields.filter((field) => items.every((item) => item[field] === null)),
    });
  };
  return {
    csv({ text, mapping }, tell) {
      const read = csvFrame(text, mapping, tell);
      if (!read.ok) return read;
      const { items, problems, duplicates, rows } = read.value;
      return put(items, {
        looked: rows,
        problems: problems.map(({ line, column, problem }) => ({
          where: column === null ? `Line ${line}` : `Line ${line}, ${column}`,
          problem,
        })),
        duplicates,
      });
    },
    fhir({ text }) {
      const bundle = parsed(text);
      if (!bundle.ok) return bundle;
      const read = fhirFrame(bundle.value);
      if (!read.ok) return read;
      const { items, problems, others } = read.value;
      return put(items, {
        looked: items.length + others,
        problems: problems.map(({ path, problem }) => ({ where: path, problem })),
        duplicates: [],
      });
    },
    captured: ({ items, problems }) =>
      put(items, { looked: items.length + problems.length, problems, duplicates: [] }),
    plan: ({ design }) => (frame ? planSample(frame, design) : noFrame),
    draw({ design, seed, spares }) {
      if (!frame) return noFrame;
      const drawn = drawSample(frame, design, seed, spares);
      if (!drawn.ok) return drawn;
      const part = drawnPart(frame, drawn.value, spares);
      if (!part.ok) return part;
      sample = drawn.value;
      return ok({ sample: drawn.value, part: part.value });
    },
    assign({ vendor, auditors, double }) {
      if (!frame || !sample) return noFrame;
      const items = new Map(frame.items.map((item) => [item.key, item]));
      const charts = sample.picks.map(({ key }) => ({ key, coder: items.get(key)?.coder ?? null }));
      return ok(assignSample({ charts, vendor, auditors, seed: sample.seed, double }));
    },
    frame: () => (frame ? ok([...frame.items]) : noFrame),
    redraw({ record, items }) {
      // The part of a sample that was drawn is all that is drawn again from.
      const again = redraw(record as SampleRecord, items);
      if (!again.ok) return again;
      frame = again.value.frame;
      sample = again.value.sample;
      return ok(again.value.sample);
    },
    coders() {
      if (!frame || !sample) return noFrame;
      const wanted = new Set([...sample.picks, ...sample.spares].map((pick) => pick.key));
      const found = frame.items.filter((item) => wanted.has(item.key));
      return ok(Object.fromEntries(found.map((item) => [item.key, item.coder])));
    },
    mix({ keys }) {
      if (!frame) return noFrame;
      const known = new Set(frame.items.map((item) => item.key));
      const wanted = new Set(keys);
      return ok({
        comparisons: compareMix(frame.items, wanted),
        unknown: [...wanted].filter((key) => !known.has(key)),
        compared: [...wanted].filter((key) => known.has(key)).length,
      });
    },
  };
}

function parsed(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(
      'not-json',
      'The file is no JSON.',
      'Nothing was read.',
      'Export Encounter and Claim resources as a Bundle in JSON, or choose a CSV file.',
    );
  }
}
