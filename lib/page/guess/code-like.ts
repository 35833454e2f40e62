// Whether a short text holds one code, and how much that says. Form only: a postcode has the form of a CPT
// code and `B12` that of a diagnosis, so a code alone proves nothing; a column of them under a heading does.

import type { CodeSystem } from '../../model/code-line.ts';
import { parseCode } from '../../model/code-shape.ts';

export interface CodeLike {
  /** As written on the page. */
  text: string;
  start: number;
  systems: CodeSystem[];
  /** 0 to 1: how seldom a text of this form is anything but a code. */
  weight: number;
}

const systems: CodeSystem[] = ['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS'];
const longest = 240;
const token = /[A-Za-z0-9][A-Za-z0-9.]*/g;

/** The one code in the text: all of it, its beginning, or the only strong one in it. */
export function codeLike(text: string): CodeLike | null {
  if (text.length > longest) return null;
  const tokens = Array.from(text.matchAll(token), (m) => read(m[0], m.index));
  const [first, second] = tokens;
  if (!first) return null;
  // A list of codes, as work lists have it in one cell, is not one code.
  if (first.weight > 0) return second && second.weight > 0 && tokens.length < 60 ? null : first;
  // A code in brackets behind its words is meant as one, whatever its form.
  const last = /\([^()]*\)\s*$/.exec(text)?.index ?? text.length;
  const strong = tokens.filter((t) => t.weight >= (t.start > last ? 0.3 : 0.5));
  return strong.length === 1 ? strong[0]! : null;
}

/** The code that the whole text is; null when it says anything else. */
export function wholeCode(text: string): CodeLike | null {
  const trimmed = text.trim();
  const found = trimmed.length > 12 ? null : read(trimmed, 0);
  return found && found.weight > 0 && found.text === trimmed ? found : null;
}

function read(written: string, start: number): CodeLike {
  const text = written.replace(/\.+$/, '');
  const fitting = text.length > 8 ? [] : systems.filter((system) => parseCode(text, system) !== null);
  return { text, start, systems: fitting, weight: weightOf(text, fitting) };
}

function weightOf(text: string, fitting: CodeSystem[]): number {
  if (fitting.includes('ICD-10-CM') && text.includes('.')) return 0.9;
  // `BLOCKED` has the form of a procedure code.
  if (fitting.includes('ICD-10-PCS')) return /\d/.test(text) && /[A-Z]/.test(text) ? 0.6 : 0;
  if (fitting.includes('HCPCS')) return 0.5;
  if (fitting.includes('CPT')) return 0.3;
  return fitting.length > 0 ? (text.length > 3 ? 0.5 : 0.3) : 0;
}
