// Words of payment, weights and quality figures; and clinical words that look like them.

import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../../lib/queries/check-query.ts';
import { noImpactWords } from '../../../../lib/queries/compliance/no-impact-words.ts';
import { buildQuery, checkedOf, clinical, lab, openEnd } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const asks = 'What accounts for the creatinine rise?';

const impact: [string, string][] = [
  ['Reimbursement depends on it.', 'Reimbursement'],
  ['The DRG is open.', 'DRG'],
  ['The D.R.G. is open.', 'D.R.G.'],
  ['The MS-DRG is open.', 'MS-DRG'],
  ['Two DRGs fit.', 'DRGs'],
  ['It is an M\u200BC\u00ADC.', 'M\u200BC\u00ADC'],
  ['It is an МСС.', 'МСС'],
  ['It is an ＨＣＣ.', 'ＨＣＣ'],
  ['It counts as a CC.', 'CC'],
  ['Our casemix falls.', 'casemix'],
  ['Severity of illness rises.', 'Severity of illness'],
  ['It is a core measure.', 'core measure'],
  ['The star rating falls.', 'star rating'],
  ['PSI 10 applies.', 'PSI'],
  ['It is a HAC.', 'HAC'],
  ['An audit is coming.', 'audit'],
  ['There is a risk of denial.', 'denial'],
  ['Let us optimise the record.', 'optimise'],
  ['The payer asks.', 'payer'],
  ['We could bill higher.', 'bill higher'],
];

const clinicalWords = [
  '1000 cc were given.',
  'Auditory hallucinations were noted.',
  'The AUDIT-C score was 9.',
  'The patient denies pain; her denial of chest pain was noted.',
  'A lipid profile and quality of sleep were recorded.',
  'Loss of capture was seen on telemetry.',
  'Incentive spirometry was used.',
  'She was moved to a higher level of care.',
  'He was seen in the CCU.',
];

describe('Q06', () => {
  it.each(impact)('holds: %s', (said, words) => {
    const question = `${asks} ${said}`;
    const found = ask(noImpactWords, { question });
    expect(wordsAt(question, found).map((word) => word.replace(/\.$/, ''))).toContain(
      words.replace(/\.$/, ''),
    );
    for (const { level } of found) expect(level).toBe('block');
  });

  it.each(clinicalWords)('passes: %s', (said) => {
    expect(ask(noImpactWords, { question: `${asks} ${said}` })).toEqual([]);
  });

  it.each([
    'PSI class IV was recorded in the pneumonia severity index.',
    'The note begins “CC: chest pain”.',
    'ROM of the left shoulder was limited.',
  ])('lets a reason keep: %s', (said) => {
    const question = `${asks} ${said}`;
    expect(ask(noImpactWords, { question }).map(({ level }) => level)).toEqual(['justify']);
    const kept = buildQuery({
      question,
      justifications: [{ rule: 'Q06', reason: 'It is meant clinically' }],
    });
    expect(checkQuery(checkedOf(kept))).toEqual([]);
    const blank = buildQuery({ question, justifications: [{ rule: 'Q06', reason: ' ok ' }] });
    expect(checkQuery(checkedOf(blank))).toHaveLength(1);
  });

  it('lets no reason keep an impact', () => {
    const justifications = [{ rule: 'Q06', reason: 'The provider asked for it' }];
    const query = buildQuery({ question: `${asks} SOI and ROM rise.`, justifications });
    expect(checkQuery(checkedOf(query)).filter(({ rule }) => rule === 'Q06')).toHaveLength(2);
  });

  it('reads options and why an earlier finding matters, not what the record says', () => {
    const option = clinical('Azotemia (MCC)', 'cr');
    expect(ask(noImpactWords, { options: [option, ...openEnd] })[0]).toMatchObject({ part: option.id });
    const exact = 'CC: fatigue. Medicare visit';
    const anchor = { exact, prefix: '', suffix: '', start: 0, region: '' };
    const said = lab('x', exact, 4, { anchor });
    expect(ask(noImpactWords, { indicators: [said] })).toEqual([]);
    const why = lab('x', 'Creatinine 0.8', 4, { pertinence: 'Baseline for the audit' });
    expect(ask(noImpactWords, { indicators: [why] })[0]).toMatchObject({ field: 'indicators', part: 'x' });
  });
});

describe('Q06, words that were typed as if they stood in the record', () => {
  const typed = (text: string, more = {}) => ask(noImpactWords, { indicators: [lab('x', text, 4, more)] });

  it.each(['Creatinine 2.4, moves the DRG', 'Needed for reimbursement', 'Adds an MCC'])(
    'asks about %s',
    (text) => {
      expect(typed(text).map(({ level }) => level)).toEqual(['justify']);
    },
  );

  it.each(['CC: chest pain', 'Creatinine 2.4 mg/dL', 'PSI class IV, pneumonia'])('passes %s', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it('passes what was quoted from the page, and asks about words that are not the quoted ones', () => {
    const anchor = { exact: 'Coded as DRG 291', prefix: '', suffix: '', start: 0, region: '' };
    expect(typed('Coded as DRG 291', { anchor })).toEqual([]);
    expect(typed('Better DRG 291', { anchor })).toHaveLength(1);
  });
});
