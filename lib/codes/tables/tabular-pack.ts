// The tree of the tabular list as arrays. Nodes are numbered in the order of the list, so that what stands below a node,
// and what a range of codes means, is a run of numbers; letters that sort differently (M1A after M14) do no harm.

import { readTargets } from '../formats/targets.ts';
import { narrow, type TableParts } from './blob.ts';
import { packTexts } from './texts.ts';

export const noteKinds = [
  'includes',
  'inclusionTerm',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'notes',
  'sevenChrNote',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Kinds whose texts name codes that stand for other codes. */
const aiming = new Set<NoteKind>(['excludes1', 'excludes2', 'codeFirst', 'useAdditionalCode', 'codeAlso']);

export interface TabularNode {
  kind: 'chapter' | 'section' | 'diag';
  /** Without dot; a chapter's number; a section's first and last category. */
  code: string;
  title: string;
  parent: number;
  /** Past the last node below it. */
  end: number;
  notes: { kind: number; text: string }[];
  /** Empty where it defines none. */
  sevenths: Record<string, string>;
}

export interface TabularMeta {
  /** Chapters and sections, by node: their name and title. */
  headings: Record<number, { code: string; title: string }>;
  sevenths: Record<string, string>[];
  /** Regular expressions that limit targets; 0 stands for none. */
  limits: string[];
  /** The last parts that the notes' texts share. */
  tails: string[];
}

/** How well a note's codes could be read from its words. */
export const readings = ['none', 'read', 'partly'] as const;

const width = 7;

export function packTabular(nodes: readonly TabularNode[]): TableParts {
  const numberOf = new Map<string, number>();
  nodes.forEach((node, i) => {
    if (node.kind === 'diag') numberOf.set(node.code, i);
  });
  const meta: TabularMeta = { headings: {}, sevenths: [], limits: [''], tails: [] };
  const names = new Uint8Array(nodes.length * width);
  const seventhNumbers = new Map<string, number>();
  const sevenths: number[] = [];
  const noteStarts: number[] = [];
  const notes: Record<'kind' | 'text' | 'reading' | 'targetStarts', number[]> = {
    kind: [],
    text: [],
    reading: [],
    targetStarts: [],
  };
  const targets: Record<'from' | 'to' | 'limit', number[]> = { from: [], to: [], limit: [] };
  const texts = new Map<string, number>();

  nodes.forEach((node, i) => {
    if (node.kind === 'diag')
      for (let c = 0; c < node.code.length; c += 1) names[i * width + c] = node.code.charCodeAt(c);
    else meta.headings[i] = { code: node.code, title: node.title };
    sevenths.push(seventhOf(node));
    noteStarts.push(notes.kind.length);
    for (const { kind, text } of node.notes) {
      notes.kind.push(kind);
      if (!texts.has(text)) texts.set(text, texts.size);
      notes.text.push(texts.get(text)!);
      notes.targetStarts.push(targets.from.length);
      notes.reading.push(aiming.has(noteKinds[kind]!) ? addTargets(text) : 0);
    }
  });
  noteStarts.push(notes.kind.length);
  notes.targetStarts.push(targets.from.length);

  function seventhOf(node: TabularNode): number {
    if (Object.keys(node.sevenths).length === 0) return 0;
    const name = JSON.stringify(node.sevenths);
    const known = seventhNumbers.get(name);
    if (known) return known;
    meta.sevenths.push(node.sevenths);
    seventhNumbers.set(name, meta.sevenths.length);
    return meta.sevenths.length;
  }

  /** @returns the place of the reading in `readings` */
  function addTargets(text: string): number {
    const read = readTargets(text, (code) => numberOf.has(code));
    let partly = read.unread;
    let added = 0;
    for (const { first, last, where } of read.targets) {
      const from = numberOf.get(first)!;
      const to = nodes[numberOf.get(last)!]!.end;
      if (to <= from) {
        partly = true;
        continue;
      }
      if (where && !meta.limits.includes(where)) meta.limits.push(where);
      targets.from.push(from);
      targets.to.push(to);
      targets.limit.push(where ? meta.limits.indexOf(where) : 0);
      added += 1;
    }
    if (partly) return 2;
    return added > 0 ? 1 : 0;
  }

  const sorted = [...numberOf.keys()].sort().map((code) => numberOf.get(code)!);
  const packed = packTexts([...texts.keys()]);
  meta.tails = packed.tails;
  return {
    shape: 'tabular',
    meta,
    arrays: {
      names,
      sorted: narrow(sorted),
      // One more than the parent's number: 0 has none.
      parents: narrow(nodes.map(({ parent }) => parent + 1)),
      sevenths: narrow(sevenths),
      noteStarts: narrow(noteStarts),
      noteKinds: Uint8Array.from(notes.kind),
      noteTexts: narrow(notes.text),
      noteReadings: Uint8Array.from(notes.reading),
      targetStarts: narrow(notes.targetStarts),
      targetFrom: narrow(targets.from),
      targetTo: narrow(targets.to),
      targetLimits: narrow(targets.limit),
      ...Object.fromEntries(Object.entries(packed.arrays).map(([part, array]) => [`texts.${part}`, array])),
    },
  };
}
