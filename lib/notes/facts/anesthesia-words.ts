// What an anesthesia record states in a few words: physical status, monitored care, emergency, a change of hands.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 };
const asa =
  /\bASA(?: (?:physical status|PS|class(?:ification)?|score|status|P\.?S\.?))*[ :=-]*(?:P-?)?(?<grade>[1-6]|I{1,3}|IV|VI?)(?<urgent> ?E)?\b(?! ?mg)|\b(?:physical status|PS)[ :]+(?:P-?|ASA )?(?<alone>[1-6]|I{1,3}|IV|VI?)(?<too> ?E)?\b/g;

const grade = (groups: Record<string, string | undefined>): number => {
  const said = (groups.grade ?? groups.alone)!;
  return roman[said] ?? Number(said);
};

export const physicalStatus: FactReader<'physical-status'> = {
  fact: 'physical-status',
  hint: /ASA|physical status|\bPS\b/,
  read: ({ text }) => findAll(text, asa, ({ groups }) => ({ value: grade(groups!) })),
};

export const emergencyStated: FactReader<'emergency-stated'> = {
  fact: 'emergency-stated',
  hint: /ASA|physical status|emergen/i,
  alsoFrom: ['denied'],
  read: ({ text }) => [
    ...findAll<'emergency-stated'>(text, asa, ({ groups }) =>
      groups!.urgent || groups!.too ? { value: true } : null,
    ),
    ...findAll<'emergency-stated'>(
      text,
      /\b(?<not>not (?:an )?(?:urgent|emergen\w+)|non-?emergent|elective)\b|\bemergen(?:cy|t) (?:surgery|case|procedure|operation|cesarean|laparotomy|craniotomy|anesthetic)\b/gi,
      ({ groups }) => ({ value: groups!.not === undefined, doubt: groups!.not ? 'Told by a denial.' : null }),
    ),
  ],
};

export const monitoredCare: FactReader<'monitored-care'> = {
  fact: 'monitored-care',
  hint: /[Mm]onitored|\bMAC\b/,
  read: ({ text }) =>
    findAll(
      text,
      /\b(?:[Mm]onitored anesthesia care|MAC(?: (?:anesthesia|sedation|with))|[Aa]nesthesia(?: type)?[: ]+MAC)\b/g,
      () => ({
        value: true,
      }),
    ),
};

export const handoverStated: FactReader<'handover-stated'> = {
  fact: 'handover-stated',
  hint: /hand|transfer|reliev|assum/i,
  read: ({ text, note }) =>
    /\banesth/i.test(`${note.name} ${text}`)
      ? findAll(
          text,
          /\b(?:handed (?:over|off) to|hand-?off (?:given )?to|care (?:was )?transferred to (?:Dr|CRNA|[A-Z])|relieved by|assumed care (?:from|at))\b/g,
          () => ({ value: true, doubt: 'Read whether another anesthesia provider took over.' }),
        )
      : [],
};
