// Formats and the answers that belong to each.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { escapeOptions } from '../../../../lib/queries/compliance/escape-options.ts';
import { formatFits } from '../../../../lib/queries/compliance/format-fits.ts';
import { multipleChoiceOptions } from '../../../../lib/queries/compliance/multiple-choice-options.ts';
import { yesNoOptions } from '../../../../lib/queries/compliance/yes-no-options.ts';
import { yesNoPurpose } from '../../../../lib/queries/compliance/yes-no-purpose.ts';
import {
  cite,
  clinical,
  lab,
  note,
  nurse,
  openEnd,
  option,
  yesNo,
  yesOrNo,
} from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const two = [clinical('Acute kidney injury', 'cr'), clinical('Prerenal azotemia', 'cr')];
const sepsis = note('s', 'Sepsis due to cholangitis', 4);
const asked: Partial<Query> = {
  ...yesNo('poa', 'Sepsis', 's', [sepsis, nurse('t', 'T 39.2 °C on arrival', 2)]),
  title: 'Sepsis: timing of onset',
  question: 'Was sepsis present on admission?',
};

describe('Q08', () => {
  it('passes each format with its parts', () => {
    expect(ask(formatFits)).toEqual([]);
    expect(ask(formatFits, { format: 'open', options: [] })).toEqual([]);
    expect(ask(formatFits, asked)).toEqual([]);
  });

  it.each<[string, Partial<Query>]>([
    ['no question', { question: ' ' }],
    ['a text that asks nothing', { question: 'Creatinine rose to 2.4 mg/dL.' }],
    ['a placeholder left in', { question: 'What is the cause of the {diagnosis}?' }],
    ['an open question with an answer', { format: 'open' }],
    ['a closed open question', { format: 'open', options: [], question: 'Was it due to contrast?' }],
    ['a choice of nothing', { options: [] }],
    ['a choice of yes and no', { options: [option('yes', 'Yes'), option('no', 'No')] }],
    ['a choice of agreeing', { options: [clinical('Agree', 'cr'), ...openEnd] }],
    ['yes/no of nothing', { ...asked, yesNo: null }],
    ['a choice with a yes/no part', { yesNo: { purpose: 'poa', target: '', documentedIn: null } }],
    ['answers for a time', { topic: 'time-attestation' }],
  ])('holds %s', (_, parts) => {
    expect(ask(formatFits, parts)[0]).toMatchObject({ rule: 'Q08', level: 'block' });
  });
});

describe('Q09', () => {
  it('passes two or more, and one where it is validated', () => {
    expect(ask(multipleChoiceOptions, { options: [...two, ...openEnd] })).toEqual([]);
    expect(ask(multipleChoiceOptions)).toEqual([]);
    const reason = 'diagnosis-without-indicators';
    expect(ask(multipleChoiceOptions, { reason, options: [two[0]!, ...openEnd] })).toEqual([]);
  });

  it('holds none, asks a reason for one, and holds one twice', () => {
    expect(ask(multipleChoiceOptions, { options: openEnd })[0]?.level).toBe('block');
    expect(ask(multipleChoiceOptions, { options: [two[0]!, ...openEnd] })[0]?.level).toBe('justify');
    for (const again of ['Acute kidney injury', 'AKI', 'acute  renal failure'])
      expect(ask(multipleChoiceOptions, { options: [...two, clinical(again, 'uo')] })[0]?.level).toBe(
        'block',
      );
  });
});

describe('Q10', () => {
  it.each(['Other (please specify)', 'Other explanation: ___', 'None of the above: ___'])(
    'passes: %s',
    (text) => {
      expect(ask(escapeOptions, { options: [...two, option('other', text), openEnd[1]!] })).toEqual([]);
    },
  );

  it('holds a choice without another answer, without none, or with neither', () => {
    expect(ask(escapeOptions, { options: [...two, openEnd[0]!] })).toHaveLength(1);
    expect(ask(escapeOptions, { options: [...two, openEnd[1]!] })).toHaveLength(1);
    expect(ask(escapeOptions, { options: two })).toHaveLength(2);
  });

  it('holds an answer in the place of a way out', () => {
    for (const text of ['Other: septic shock', 'Tubular necrosis'])
      expect(ask(escapeOptions, { options: [...two, option('other', text), openEnd[1]!] })).toHaveLength(1);
    expect(ask(escapeOptions, { options: [...two, openEnd[0]!, option('unable', 'No')] })).toHaveLength(1);
  });
});

describe('Q11', () => {
  const of = (parts: Parameters<typeof yesNo>, more: Partial<Query> = {}) =>
    ask(yesNoPurpose, { title: 'Timing of onset', question: 'Was it present?', ...yesNo(...parts), ...more });

  it('passes what a provider documented', () => {
    expect(ask(yesNoPurpose, asked)).toEqual([]);
    const path = cite('p', 'Invasive adenocarcinoma', 'Pathology', 'pathologist', 3);
    expect(of(['documented-diagnosis', 'Adenocarcinoma of the colon', 'p', [path]])).toEqual([]);
    expect(of(['cause-and-effect', 'Sepsis due to the catheter', 's', [sepsis]])).toEqual([]);
  });

  it('passes a conflict of two providers', () => {
    const against = cite('c', 'No sepsis', 'Infectious disease consult', 'consultant', 4, {
      mention: 'negated',
    });
    expect(of(['conflict', 'Sepsis', 's', [sepsis, against]])).toEqual([]);
    expect(of(['conflict', 'Sepsis', 's', [sepsis]])).toHaveLength(1);
    expect(of(['conflict', 'Pneumonia', 's', [sepsis, against]])).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof yesNo>]>([
    ['of no purpose', [null, 'Sepsis', 's', [sepsis]]],
    ['of nothing', ['poa', ' ', 's', [sepsis]]],
    ['of what is not cited', ['poa', 'Sepsis', null, [sepsis]]],
    ['of findings alone', ['poa', 'Sepsis', 'l', [lab('l', 'Lactate 4.1', 2)]]],
    ['of another diagnosis', ['poa', 'Septic shock', 'b', [note('b', 'Bacteremia', 2)]]],
    ['of what is denied', ['poa', 'Sepsis', 'n', [note('n', 'No evidence of sepsis', 2)]]],
    ['of a nurse’s words', ['poa', 'Pressure ulcer', 'w', [nurse('w', 'Pressure ulcer, stage 2', 2)]]],
  ])('holds yes/no %s', (_, parts) => {
    expect(of(parts)).not.toEqual([]);
  });

  it('holds a question about more than is documented', () => {
    const question = 'Was sepsis with acute respiratory failure present?';
    expect(ask(yesNoPurpose, { ...asked, question })).toMatchObject([{ field: 'question' }]);
  });
});

describe('Q12', () => {
  it('passes the four, and two of undetermined for presence on admission', () => {
    expect(ask(yesNoOptions, asked)).toEqual([]);
    const undetermined = option('unable', 'Clinically undetermined');
    expect(ask(yesNoOptions, { ...asked, options: [...yesOrNo, undetermined] })).toEqual([]);
    expect(ask(yesNoOptions)).toEqual([]);
  });

  it('holds fewer, more and others', () => {
    for (const missing of [0, 1, 2, 3])
      expect(ask(yesNoOptions, { ...asked, options: yesOrNo.toSpliced(missing, 1) })).toHaveLength(1);
    expect(
      ask(yesNoOptions, { ...asked, options: [...yesOrNo, option('yes', 'Yes, clearly')] }),
    ).toHaveLength(1);
    expect(
      ask(yesNoOptions, { ...asked, options: [...yesOrNo, clinical('Septic shock', 's')] }),
    ).toHaveLength(1);
  });
});
