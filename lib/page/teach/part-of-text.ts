// The part of a text that is the value meant: the date in `DOB: 07/09/1954 (71 y)`, the number in
// `Acc No. 88213`, the name in `Voss, Harlan, born ...`; with the cut that leaves the same part elsewhere.

import type { ChartField } from '../../model/chart.ts';
import type { Cut } from '../../model/profile.ts';
import { type DateOrder, parseDate } from '../dates.ts';
import { inlineLabels, meaningOf } from '../guess/words.ts';
import { applyCut } from '../read-value.ts';

export interface Part {
  value: string;
  cut?: Cut;
}

const dateFields = new Set<ChartField>(['dob', 'dateOfService', 'dischargeDate']);
const dateShapes = [
  /\d{4}-\d{1,2}-\d{1,2}/,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/,
  /[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/,
  /\d{1,2}(?:st|nd|rd|th)?[ -][A-Z][a-z]{2,8}\.?,?[ -]\d{4}/,
];
const idShape = /^[A-Za-z]{0,6}[-.]?[A-Za-z0-9]*\d[A-Za-z0-9./-]*$/;
const nameWord = String.raw`\p{Lu}[\p{L}'’.-]*`;
const nameShape = new RegExp(`^${nameWord}(?:(?:, ?| )${nameWord}){1,4}(?:,? (?:Jr|Sr|II|III)\\.?)?$`, 'u');
const nameStart = new RegExp(`^(?:${nameWord})(?:(?:, ?| )(?:${nameWord})){1,3}`, 'u');

export const isName = (text: string): boolean =>
  text.length <= 60 && text.length >= 4 && nameShape.test(text) && /\p{L}{2}/u.test(text);

/** A number as records have them: figures, and letters with figures. */
export const isId = (text: string): boolean => text.length <= 30 && idShape.test(text);

/** Whether a text can be the value of the field. */
export function fitsField(field: ChartField, text: string, order: DateOrder): boolean {
  if (text === '' || text.length > 200) return false;
  if (dateFields.has(field)) return parseDate(text, order) !== null;
  if (field === 'patient' || field === 'encounter') return isId(text) && parseDate(text, order) === null;
  if (field === 'name') return isName(text);
  return text.length <= 100 && /\p{L}{2}/u.test(text) && !text.endsWith(':');
}

/** Readings of the text as the field's value, most likely first; the whole text where it fits. */
export function partsOfText(field: ChartField, text: string, order: DateOrder): Part[] {
  const found: Part[] = [];
  if (fitsField(field, text, order)) found.push({ value: text });
  const at = placeOf(field, text, order);
  if (at && !(at.start === 0 && at.end === text.length)) {
    for (const cut of cutsFor(text, at.start, at.end)) {
      if (applyCut(text, cut) === text.slice(at.start, at.end))
        found.push({ value: text.slice(at.start, at.end), cut });
    }
  }
  // `Payer: Medicare` is a payer too by its form; what stands behind the label is meant.
  return freeText(field) ? found.reverse() : found;
}

/** Readings of the text as these words of it, which a person has selected, where the field can have them. */
export function partsWith(field: ChartField, text: string, words: string, order: DateOrder): Part[] {
  const wanted = words.replace(/\s+/g, ' ').trim();
  if (!fitsField(field, wanted, order)) return [];
  if (wanted === text) return [{ value: text }];
  const start = text.indexOf(wanted);
  if (start < 0) return [];
  return cutsFor(text, start, start + wanted.length).flatMap((cut) =>
    applyCut(text, cut) === wanted ? [{ value: wanted, cut }] : [],
  );
}

const freeText = (field: ChartField): boolean =>
  !dateFields.has(field) && !['patient', 'encounter', 'name'].includes(field);

interface PlaceInText {
  start: number;
  end: number;
}

const parted = /\s*[|·•]\s*/;
const idToken = /[A-Za-z]{0,6}[-.]?\d[A-Za-z0-9-]*/g;

function placeOf(field: ChartField, text: string, order: DateOrder): PlaceInText | null {
  if (dateFields.has(field)) {
    const places = dateShapes
      .flatMap((shape) => placesOf(shape, text))
      .filter((p) => parseDate(text.slice(p.start, p.end), order));
    return afterLabel(field, text, places) ?? (places.length === 1 ? places[0]! : null);
  }
  if (field === 'patient' || field === 'encounter') {
    const places = placesOf(idToken, text).filter((p) => isId(text.slice(p.start, p.end)));
    return afterLabel(field, text, places) ?? (places.length === 1 ? places[0]! : null);
  }
  const [, label = ''] = /^([^:|]{1,40}: )/.exec(text) ?? [];
  const rest = text.slice(label.length);
  if (field === 'name') {
    const m = nameStart.exec(rest);
    return m ? { start: label.length, end: label.length + m[0].length } : null;
  }
  const end = parted.exec(rest)?.index ?? rest.length;
  return label !== '' && end > 0 ? { start: label.length, end: label.length + end } : null;
}

const placesOf = (shape: RegExp, text: string): PlaceInText[] =>
  Array.from(text.matchAll(new RegExp(shape, 'g')), (m) => ({ start: m.index, end: m.index + m[0].length }));

/** Of several dates or numbers in a banner the one right behind the field's label. */
function afterLabel(field: ChartField, text: string, places: PlaceInText[]): PlaceInText | null {
  const labels = [
    inlineLabels[field],
    field === 'patient' || field === 'encounter' ? inlineLabels.account : undefined,
  ];
  for (const label of labels) {
    const m = label?.exec(text);
    if (!m) continue;
    const from = m.index + m[0].length;
    const next = places.find((p) => p.start >= from && p.start - from <= 6);
    if (next) return next;
  }
  return null;
}

/** Cuts by the words right before and the mark right after the value. */
function cutsFor(text: string, start: number, end: number): Cut[] {
  const lead = text.slice(0, start);
  const rest = text.slice(end);
  const word = /[A-Za-z][A-Za-z .#]*[^A-Za-z0-9]*$/.exec(lead)?.[0] ?? lead;
  const mark = /[^A-Za-z0-9]+$/.exec(lead)?.[0] ?? lead;
  const afters = lead === '' ? [undefined] : afterWords(lead, [...new Set([word, lastWord(word), mark])]);
  const ends = /^\s*[^\sA-Za-z0-9]+/.exec(rest)?.[0];
  const nextWord = /^\s*[A-Za-z]+/.exec(rest)?.[0];
  // A number ends at the next space; a date or a name can hold spaces and ends at the next word.
  const apart = isId(text.slice(start, end)) && parseDate(text.slice(start, end), 'month-first') === null;
  const close = ends && ends.length <= 4 ? ends : apart ? ' ' : (nextWord ?? ' ');
  const before = rest === '' ? undefined : close;
  return afters.map((after) => ({
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  }));
}

/** What a value may be cut behind: words of the page, never a name or number that is another's on the next chart. */
function afterWords(lead: string, candidates: string[]): string[] {
  const bare = (words: string) => !/[\p{L}\p{N}]/u.test(words);
  const usable = candidates.filter((words) => bare(words) || isLabelLike(words));
  const telling = usable.filter((words) => words.trim() !== '' || words === lead);
  return telling.length > 0 ? telling : usable;
}

const isLabelLike = (words: string): boolean =>
  /[:#=]/.test(words) ||
  !/\p{Lu}/u.test(words) ||
  meaningOf(words.replace(/[^\p{L}\p{N} ]/gu, '').trim()) !== null ||
  Object.values(inlineLabels).some((shape) => shape.test(words));

const lastWord = (words: string): string => /\S+[^A-Za-z0-9]*$/.exec(words)?.[0] ?? words;
