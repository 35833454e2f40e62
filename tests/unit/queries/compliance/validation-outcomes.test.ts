// Which answer upholds a diagnosis in doubt, and when an answer makes a query one about a complication.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { clinicalValidation } from '../../../../lib/queries/compliance/clinical-validation.ts';
import { noSteering } from '../../../../lib/queries/compliance/no-steering.ts';
import {
  cite,
  clinical,
  note,
  nurse,
  openEnd,
  option,
  ruledOut,
} from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

describe('Q15', () => {
  const failure = note('dx', 'Acute respiratory failure', 2);
  const saturation = nurse('s', 'SpO2 96% on room air', 2);
  const upheld = clinical('Acute respiratory failure confirmed: ___', 'dx', 'dx');
  const of = (parts: Partial<Query>) =>
    ask(clinicalValidation, {
      ...{ reason: 'diagnosis-without-indicators', indicators: [failure, saturation] },
      options: [upheld, ruledOut('Acute respiratory failure ruled out'), ...openEnd],
      ...parts,
    }).map(({ field, part }) => [field, part]);

  it('passes one tied to the provider’s passage, by either tie, and a plain “ruled out”', () => {
    expect(of({})).toEqual([]);
    expect(of({ options: [{ ...upheld, documentedIn: null }, ruledOut('Ruled out'), ...openEnd] })).toEqual(
      [],
    );
  });

  it('holds one tied to a nurse’s words, or to a passage that says something else', () => {
    for (const dx of [nurse('dx', 'Acute respiratory failure', 2), note('dx', 'Cough since Monday', 2)])
      expect(of({ indicators: [dx, saturation] })).toEqual([['options', upheld.id]]);
  });

  it('holds one that upholds another diagnosis than the one to be ruled out', () => {
    const other = clinical('Pneumonia', 'p', 'p');
    const options = [other, ruledOut('Acute respiratory failure ruled out'), ...openEnd];
    expect(of({ options, indicators: [failure, note('p', 'Pneumonia', 2)] })).toEqual([
      ['options', other.id],
    ]);
  });

  it('takes no way out for the answer that upholds it', () => {
    const untied = clinical('Acute respiratory failure confirmed', 's');
    const tied = { ...option('other', 'Acute respiratory failure of other kind'), documentedIn: 'dx' };
    const options = [untied, ruledOut('Acute respiratory failure ruled out'), tied, openEnd[1]!];
    expect(of({ options })).toEqual([['options', untied.id]]);
  });

  it('holds one without a finding besides', () => {
    expect(of({ indicators: [failure] })).toEqual([['indicators', null]]);
  });
});

describe('Q14', () => {
  const tear = {
    ...{
      topic: 'own',
      title: 'Intraoperative finding',
      question: 'A serosal tear was oversewn. What is it?',
    },
    indicators: [cite('t', 'Serosal tear oversewn', 'Operative note', 'surgeon', 3)],
  };
  const of = (...options: Query['options']) =>
    ask(noSteering, { ...tear, options: [...options, ...openEnd] });

  it('is asked of a query whose answer speaks of a complication of care, whatever its topic', () => {
    for (const text of ['Complication of the procedure', 'Surgical complication'])
      expect(of(clinical(text, 't')), text).toHaveLength(1);
    expect(of(clinical('Serosal tear due to the procedure', 't'))).toEqual([]);
  });

  it('is not, where only a way out does', () => {
    const other = option('other', 'Other complication of the procedure');
    expect(of(clinical('Serosal tear due to the procedure', 't'), other)).toEqual([]);
  });
});
