// How much what a passage says weighs for the codes: who wrote it, and under which heading.

import type { Passage } from '../note.ts';

/** 4: a list of diagnoses, 3: another conclusion, 2: what a provider writes elsewhere, 1: what others write. */
export type Authority = 1 | 2 | 3 | 4;

const provider = /\b(?:MD|DO|MBBS|PA(?:-C)?|NP|FNP|APRN|CRNA|CNM|DPM|DDS|DMD|OD|PhD|PsyD|LCSW|LPC|LMFT)\b/;
/** Those whose words no diagnosis is coded from (ICD-10-CM Official Guidelines I.B.14). */
const notProvider =
  /\b(?:RN|LPN|LVN|CNA|MA|RD|RDN|RT(?:\(R\))?|RDCS|RDMS|PharmD|PT|OT|SLP|EMT|EEG T)\b|\b(?:[Tt]ech(?:nologist|nician)?|[Nn]urs\w+|[Ss]ystem|generated|[Ff]ront desk|[Rr]egistration|[Ss]chedul\w+|[Bb]illing|[Ii]nterface|[Dd]ietit\w+)\b/;
const notProviders = /\b(?:nursing|triage|technologist|front desk)\b/i;
const ofDiagnoses = /\bdiagnos[ie]s\b|\bdx\b|\bproblems?\b/i;
const preliminary =
  /\b(?:pre-?op(?:erative)?|admitting|admission|working|provisional|referring|presenting|chief|differential)\b/i;
const operation = /^(?:surgery|procedures?|operations?|procedures? performed|operation performed)\b/i;
const ofFindings = /\bfindings\b|\bdecision making\b|\bmdm\b/i;

export function authorityOf({ note, section: { heading, kind } }: Passage): Authority {
  const author = note.author ?? '';
  if (notProviders.test(note.name) || (!provider.test(author) && notProvider.test(author))) return 1;
  if (preliminary.test(heading)) return 2;
  if (ofDiagnoses.test(heading)) return 4;
  if (operation.test(heading)) return 3;
  return kind === 'conclusion' && !ofFindings.test(heading) ? 3 : 2;
}

/** Under a heading that says what was operated on, and not what was found. */
export const isOperation = ({ section }: Passage): boolean => operation.test(section.heading);
