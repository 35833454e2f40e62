// The lists of words behind the rules, word by word: each on its own decides, in each of its forms.

import { describe, expect, it } from 'vitest';
import { escapeOptions } from '../../../../lib/queries/compliance/escape-options.ts';
import { formatFits } from '../../../../lib/queries/compliance/format-fits.ts';
import { indicatorsCited } from '../../../../lib/queries/compliance/indicators-cited.ts';
import { oneQuestion } from '../../../../lib/queries/compliance/one-question.ts';
import { clinical, note, openEnd, option } from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

describe('Q10', () => {
  const two = [clinical('Acute kidney injury', 'cr'), clinical('Prerenal azotemia', 'cr')];
  // Words of the question are let be too, so it has none of these.
  const question = 'What accounts for the creatinine rise?';
  const of = (text: string) =>
    ask(escapeOptions, { question, options: [...two, openEnd[0]!, option('unable', text)] }).length;
  const plain =
    'alternative alternatives comment comments word words a an determined undetermined indeterminate finding ' +
    'findings diagnosis diagnoses condition conditions cause causes etiology explanation explanations reason reasons ' +
    'etiologies type types kind kinds answer answers response responses option options detail details specific specifics ' +
    'judgment judgement n/a na';

  // One word more than is needed is let be, two are not: “zebra” is the one.
  it.each(plain.split(' '))('takes for plain: %s', (word) => {
    expect(of(`Unable to determine zebra ${word}`)).toBe(0);
  });

  it.each(['otherwise', 'brother', 'nephrology'])('does not take for plain: %s', (word) => {
    expect(of(`Unable to determine zebra ${word}`)).toBe(1);
  });

  it.each([
    'Cannot be determined',
    'Undetermined',
    'Indeterminate',
    'Determination is not possible',
    'Unknown',
  ])('takes for a way out: %s', (text) => {
    expect(of(text)).toBe(0);
  });
});

describe('Q08', () => {
  it.each([
    'specific',
    'specified',
    'clarified',
    'described',
    'explained',
    'further',
    'additional',
    'another',
  ])('takes an open question for open by: %s', (word) => {
    const question = `Was the injury ${word}?`;
    expect(ask(formatFits, { format: 'open', options: [], question })).toEqual([]);
  });

  it.each([
    'So is the injury acute?',
    'On the third day, was the injury acute?',
    'Hasn’t the injury resolved?',
  ])('takes it for closed: %s', (question) => {
    expect(ask(formatFits, { format: 'open', options: [], question })).toHaveLength(1);
  });
});

describe('Q03', () => {
  const of = (text: string) => ask(indicatorsCited, { indicators: [note('n', text, 4)] }).length;

  it.each([
    ...['See labs', '“See note”', 'Please see chart', 'Refer to the MAR', 'As documented above'],
    ...[
      'Per the chart',
      'Per chart',
      'In records',
      'In the record',
      'From notes',
      'From the note',
      'Per labs',
      'Per the lab',
    ],
    ...[
      'Per consult',
      'Per consults',
      'Per the consultant.',
      'Labs',
      'Lab abnormal',
      'Vitals',
      'Vital signs noted',
    ],
    ...[
      'Various labs',
      'Multiple abnormal values',
      'The imaging',
      'Several findings on file',
      'Abnormal results available',
    ],
    ...[
      '“See it there”',
      '“Several findings.”',
      '“From consultants.”',
      'Numerous consult note',
      'Many consult notes',
      'Abnormal vital',
      'Abnormal record',
    ],
    ...'record note consult consultation lab result report vital sign flowsheet order indicator finding'
      .split(' ')
      .flatMap((word) => [`Nursing ${word}`, `Nursing ${word}s`, `Nursing ${word}.`]),
  ])('takes for no quotation: %s', (text) => {
    expect(of(text)).toBe(1);
  });

  it.each([
    'Labile pressure',
    'Seen by nephrology, pale',
    'Labs: sodium',
    'Creatinine 2.4',
    'Vital capacity low',
    'Pale, several findings',
    'Pale as noted',
    'Notably pale per consultant',
    'See how pale the patient was',
    'Recorded pale',
    'Per consultant he is pale',
  ])('takes for one: %s', (text) => {
    expect(of(text)).toBe(0);
  });
});

describe('Q23', () => {
  const of = (written: string, question: string, more: Parameters<typeof ask>[1] = {}) =>
    ask(oneQuestion, { title: 'Clarification', indicators: [note('d', written, 2)], question, ...more });

  it.each([
    ...[
      'CKD',
      'ESRD',
      'neuropathy',
      'polyneuropathy',
      'retinopathy',
      'nephropathy',
      'foot ulcer',
      'gangrene',
    ],
    ...['gastroparesis', 'cataract', 'osteomyelitis'],
  ])('knows what is presumed to be due to diabetes: %s', (condition) => {
    expect(of(`Type 2 diabetes; ${condition}`, `Is the ${condition} related to diabetes?`)).toMatchObject([
      { level: 'justify', happened: expect.stringContaining('due to diabetes') },
    ]);
  });

  it.each(['heart failure', 'CKD', 'ESRD'])(
    'knows what is presumed to be due to hypertension: %s',
    (condition) => {
      expect(of(`Hypertension; ${condition}`, `Is the ${condition} related to hypertension?`)).toMatchObject([
        { level: 'justify', happened: expect.stringContaining('due to hypertension') },
      ]);
    },
  );

  it.each([
    'related to',
    'linked to',
    'associated with',
    'caused by',
    'due to',
    'a complication of',
    'secondary to',
  ])('asks for a reason for a link that is presumed: %s', (link) => {
    expect(of('Type 2 diabetes; CKD', `Is the CKD ${link} diabetes?`)).toHaveLength(1);
  });

  it('takes the topic or the reason for the link, and asks where it is in doubt', () => {
    const question = 'Which CKD is it in diabetes?';
    expect(of('Type 2 diabetes; CKD', question)).toEqual([]);
    expect(of('Type 2 diabetes; CKD', question, { topic: 'diabetes-link' })).toHaveLength(1);
    expect(of('Type 2 diabetes; CKD', question, { reason: 'cause-and-effect' })).toHaveLength(1);
    const doubted = { topic: 'diabetes-link', reason: 'diagnosis-without-indicators' as const };
    expect(of('Type 2 diabetes; CKD', question, doubted)).toEqual([]);
    // Both must be documented, and both asked about.
    expect(of('CKD', 'Is the CKD related to diabetes?')).toEqual([]);
    expect(of('Type 2 diabetes; CKD', 'Is the CKD related to NSAIDs?')).toEqual([]);
  });

  it('does not ask a title for one matter where the two are to be related', () => {
    const title = 'Heart failure and CKD clarification';
    expect(ask(oneQuestion, { title }).map(({ field }) => field)).toEqual(['title']);
    for (const reason of ['cause-and-effect', 'conflicting'] as const)
      expect(ask(oneQuestion, { title, reason }).filter(({ field }) => field === 'title')).toEqual([]);
  });

  it.each(['acuity', 'acute course', 'chronic course', 'exacerbation', 'decompensation'])(
    'lets be asked of heart failure whose type is known: %s',
    (what) => {
      const question = `Please document the type of heart failure and its ${what}.`;
      expect(
        of('HFrEF, diurese', question).filter(({ happened }) => happened.startsWith('The record names')),
      ).toEqual([]);
    },
  );
});
