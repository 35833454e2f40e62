// Whether a passage speaks of the drug on the code line.

import type { Passage } from '../note.ts';
import type { About } from './fact-reader.ts';

const generic =
  /^(?:injection|infusion|intravenous|subcutaneous|hydrochloride|sodium|acetate|acetonide|solution|single|dose|vial|not|otherwise|specified|type|unit|units|with|from|each)$/i;

const otherDose = /\b[A-Z][a-z]{5,} \d[\d,.]* ?(?:mg|mcg|g|units)\b/;

/** Words of the line that may name its drug; none: any drug. */
export const drugWords = ({ label }: About): string[] =>
  (label?.match(/[A-Za-z]{5,}/g) ?? [])
    .filter((word) => !generic.test(word))
    .map((word) => word.slice(0, 6).toLowerCase());

/** True where the passage, or what stands before it in its section, names the line's drug. */
export function isOfDrug({ text, lead }: Passage, about: About): boolean {
  const words = drugWords(about);
  if (about.label && words.length === 0) return false;
  if (words.length === 0 || words.some((word) => text.toLowerCase().includes(word))) return true;
  const before = lead.toLowerCase();
  const last = Math.max(...words.map((word) => before.lastIndexOf(word)));
  // Named before, and no other drug with its dose since.
  return last >= 0 && !otherDose.test(lead.slice(last + 6).replace(/^[\w-]*/, ''));
}

/** Why a dose may be another drug's; null: the line names its own. */
export const doubtOfDrug = (about: About): string | null =>
  drugWords(about).length > 0 ? null : 'No code line was given whose drug could be compared.';
