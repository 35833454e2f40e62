// What was found in a document for somebody who asks a provider: proposed to a person, who adds it or does not.

import type { Mention } from '../../notes/text/mention.ts';

export interface IndicatorCandidate {
  /** Of the pattern. */
  label: string;
  /** Place of the sentence or line in the document's text, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
  /** As it is written, with its unit; null where none stands at it. */
  value: string | null;
  /** ISO: beside the value, leading the line or above it, or the document's; null: none of these. */
  date: string | null;
  mention: Mention;
}
