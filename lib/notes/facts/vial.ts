// Whether the drug came from a vial for one patient.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';
import { doubtOfDrug, isOfDrug } from './of-drug.ts';

const words =
  /\b(?<one>single[- ](?:dose|use)(?: (?:vials?|syringes?|containers?|packages?))?|SDVs?)\b|\b(?<many>mult(?:i|iple)[- ]?(?:dose|use)(?: vials?)?|MDVs?)\b/gi;

export const singleDoseVial: FactReader<'single-dose-vial'> = {
  fact: 'single-dose-vial',
  hint: /dose|use|SDV|MDV/i,
  read: (passage, about) =>
    isOfDrug(passage, about)
      ? findAll(passage.text, words, ({ groups }) => ({
          value: groups!.one !== undefined,
          doubt: doubtOfDrug(about),
        }))
      : [],
};
