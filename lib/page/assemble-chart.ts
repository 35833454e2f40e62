// Joins the readings of a tab's frames into one chart, or refuses. The frames of an EHR change one after
// the other: while a patient is switched the banner can be the next patient's and the codes still the last
// one's. So nothing is joined that is not tied: one frame must name patient and encounter together, every
// frame with codes must name that encounter, and no two frames may disagree.

import type { ChartField, ChartFields, ChartSnapshot, ChartState, FrameReading } from '../model/chart.ts';
import { identity, noFields } from '../model/chart-fields.ts';
import { keysOf } from '../model/keys-of.ts';
import { withKeys } from '../model/line-key.ts';
import { same } from './read-fields.ts';

const words: Partial<Record<ChartField, string>> = {
  patient: 'patients',
  name: 'names',
  dob: 'dates of birth',
  encounter: 'encounters',
  dateOfService: 'dates of service',
};

/** What may be said of the tab whose frames these are; the order of the readings does not matter. */
export function assembleChart(readings: readonly FrameReading[]): ChartState {
  const known = readings.filter((r) => r.profile !== null).sort(inOrder);
  const worklist: ChartState = { state: 'worklist', why: 'This page shows several patients, not one chart.' };
  if (known.some((r) => r.kind === 'worklist' && r.top)) return worklist;
  const frames = known.filter((r) => r.kind === 'chart');
  const speaking = frames.filter(
    (r) => r.lines !== null || identity.some((field) => r.fields[field] !== null),
  );
  if (new Set(speaking.map((r) => `${r.profile?.id} ${r.site}`)).size > 1) {
    return {
      state: 'none',
      why: 'Charts of two systems are open in this tab, and they cannot be told apart.',
    };
  }
  const split = disagreement(frames);
  if (split) return split;
  const list = known.some((r) => r.kind === 'worklist');
  if (list && frames.every((r) => r.lines === null)) return worklist;
  const waiting = frames.filter((r) => !r.ready);
  const given = waiting.find((r) => r.why !== undefined)?.why;
  if (given !== undefined) return { state: 'unread', why: given };
  if (waiting.length > 0) return { state: 'reading', why: 'The page is still arriving.' };
  return join(frames);
}

const inOrder = (a: FrameReading, b: FrameReading): number =>
  Number(b.top) - Number(a.top) || compare(a.role ?? '', b.role ?? '') || compare(a.document, b.document);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function disagreement(frames: FrameReading[]): ChartState | null {
  for (const field of identity) {
    const values = frames.map((r) => r.fields[field]).filter((v) => v !== null);
    // Each with each: names that both fit a third need not fit one another.
    const split = values.some((a) => values.some((b) => !same(field, a, b)));
    if (!split) continue;
    const named = [...new Set(values)];
    const why = `Parts of this page name different ${words[field]}: ${named.join(' and ')}.`;
    return { state: 'mismatch', why, field, values: named };
  }
  return null;
}

function join(frames: FrameReading[]): ChartState {
  const link = frames.find((r) => r.fields.patient !== null && r.fields.encounter !== null);
  const coding = frames.filter((r) => r.lines !== null);
  const fields = joined([...coding, ...(link ? [link] : []), ...frames]);
  if (frames.length === 0) return { state: 'none', why: 'Overread does not recognise this page as a chart.' };
  if (fields.patient === null) return { state: 'none', why: 'This page names no patient.' };
  if (!link || fields.encounter === null) {
    const why =
      fields.encounter === null
        ? 'No encounter is open.'
        : `Nothing on this page says that encounter ${fields.encounter} is this patient's.`;
    return { state: 'no-encounter', why, fields: { ...fields, encounter: null } };
  }
  const chart: ChartSnapshot = {
    profile: link.profile!,
    // Not the top frame's: a page that only holds the chart's frames can be anyone's.
    site: link.site,
    fields: { ...fields, patient: fields.patient, encounter: fields.encounter },
    lines: [],
    documents: frames.flatMap((r) => r.documents),
    readAt: Math.min(...frames.map((r) => r.readAt)),
  };
  return withLines(chart, coding);
}

function withLines(chart: ChartSnapshot, coding: FrameReading[]): ChartState {
  const none = (why: string): ChartState => ({ state: 'no-codes', why, chart });
  if (coding.some((r) => r.fields.encounter === null)) {
    return none(
      'Codes are shown in a part of the page that does not say whose they are; they were not read.',
    );
  }
  const parts = new Map<string, FrameReading>();
  for (const reading of coding) {
    const twin = parts.get(reading.role ?? '');
    if (twin && JSON.stringify(twin.lines) !== JSON.stringify(reading.lines)) {
      return none('Two parts of the page show different codes for this encounter. Close one of them.');
    }
    parts.set(reading.role ?? '', reading);
  }
  const lines = withKeys([...parts.values()].flatMap((r) => r.lines ?? []));
  if (lines.length > 0) return { state: 'chart', chart: { ...chart, lines } };
  return none(coding.length > 0 ? 'No codes are assigned here yet.' : 'No part of this page shows codes.');
}

/** The first value of each field; frames in order of preference. */
function joined(frames: FrameReading[]): ChartFields {
  const fields: ChartFields = { ...noFields };
  for (const field of keysOf(fields)) {
    fields[field] = frames.find((r) => r.fields[field] !== null)?.fields[field] ?? null;
  }
  return fields;
}
