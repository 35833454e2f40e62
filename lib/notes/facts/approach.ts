// How the site of an operation was reached, in the words of ICD-10-PCS. Only what describes an operation counts.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const words =
  /\b(?<assisted>(?:laparoscop|thoracoscop|arthroscop)\w*[- ]assisted|convert(?:ed|ion) to (?:an )?open|hand[- ]assisted)\b|\b(?<scope>laparoscop(?:y|ic(?:ally)?)|arthroscop(?:y|ic(?:ally)?)|thoracoscop(?:y|ic(?:ally)?)|robot(?:ic)?[- ]assisted|VATS|trocars?)\b|\b(?<natural>(?:colono|broncho|cysto|gastro|duodeno|hystero|uretero|sigmoido|esophagogastroduodeno)scop(?:y|ic(?:ally)?|e)|EGD|ERCP|TURP|TURBT)\b|\b(?<skin>percutaneous(?:ly)?)\b|\b(?<open>open (?:reduction|approach|repair|exploration|procedure|resection|technique|cholecystectomy|appendectomy|colectomy)|laparotomy|thoracotomy|sternotomy|craniotomy|arthrotomy|(?:midline|longitudinal|transverse|curvilinear|skin) incision)\b|\b(?<outside>closed reduction|external(?:ly)? (?:approach|manipulation|cephalic version))\b/gi;
const operation =
  /\b(?:procedures?|operat\w+|surg\w+|description|technique|performed|approach|incision|intervention|converted|trocar\w*|portals?)\b/i;

export const approach: FactReader<'approach'> = {
  fact: 'approach',
  hint: /scop|robot|VATS|percutan|open|otomy|incision|closed reduction|external|EGD|ERCP|TUR|trocar/i,
  read: ({ text, lead, section, note }) =>
    operation.test(`${note.name} ${section.heading} ${lead} ${text}`)
      ? findAll(text, words, ({ groups }) => {
          const { assisted, scope, natural, skin, open } = groups!;
          if (assisted)
            return {
              value: /open/i.test(assisted) ? 'open' : 'percutaneous-endoscopic',
              doubt: 'Two ways are named: assisted, or changed during the operation.',
            };
          if (scope) return { value: 'percutaneous-endoscopic' };
          if (natural) return { value: 'opening-endoscopic' };
          if (skin) return { value: 'percutaneous' };
          return { value: open ? 'open' : 'external' };
        })
      : [],
};
