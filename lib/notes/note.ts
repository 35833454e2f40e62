// A document as it is read here: its text cut into passages, each with the section it stands in.

import { type Section, sectionsOf } from './sections.ts';
import { sentencesOf } from './text/sentences.ts';

export interface NoteDocument {
  /** Its title as the page shows it. */
  name: string;
  /** As the page shows it; white space may be squeezed. */
  text: string;
  /** Documentation region that quotes are anchored in; absent: the name. */
  region?: string;
  author?: string | null;
  /** ISO date on which it was written; null or absent: not known. */
  written?: string | null;
}

/** A sentence or line of a document. */
export interface Passage {
  note: NoteDocument;
  /** Place in the document's text, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
  section: Section;
  /** What stands in the same section before it, at most `leadLength` units, with the heading. */
  lead: string;
}

const leadLength = 240;

/** Passages in their order; every character but white space between them is in one. */
export function passagesOf(note: NoteDocument): Passage[] {
  const { text } = note;
  return sectionsOf(text, sentencesOf(text)).map(({ sentence, section }) => {
    const whole = text.slice(sentence.start, sentence.end);
    const start = sentence.start + whole.length - whole.trimStart().length;
    const end = sentence.start + whole.trimEnd().length;
    const lead = text.slice(Math.max(section.start, start - leadLength), start);
    return { note, start, end, text: text.slice(start, end), section, lead };
  });
}
