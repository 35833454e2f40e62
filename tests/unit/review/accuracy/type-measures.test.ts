// Measures of one kind of code or attribute, each against a calculation by hand.

import { describe, expect, it } from 'vitest';
import { typeMethods } from '../../../../lib/review/accuracy/all-methods.ts';
import {
  lineDates,
  modifiers,
  places,
  pointers,
  units,
} from '../../../../lib/review/accuracy/attribute-measures.ts';
import {
  firstListed,
  hccPrecision,
  hccRecall,
  presentOnAdmission,
  secondaryDiagnoses,
  severityCapture,
} from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { dischargeDisposition } from '../../../../lib/review/accuracy/discharge-measure.ts';
import { emExact, emLevelDifference, emOver, emUnder } from '../../../../lib/review/accuracy/em-measures.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import {
  chargesCaptured,
  chargesExtra,
  pcsCharacters,
  pcsCodes,
  procedureLines,
} from '../../../../lib/review/accuracy/procedure-measures.ts';
import type { Element } from '../../../../lib/review/accuracy/reviewed-chart.ts';
import { chart, golden, line, pair } from './charts.ts';

const raw = (method: (typeof typeMethods)[number], ...elements: Element[]) =>
  method.part(chart(elements), 'raw');
const first = { both: { sequence: 1 } };

describe('the first-listed diagnosis', () => {
  it('stands where it was agreed with, also when one of its attributes is wrong', () => {
    expect(firstListed.part(golden, 'raw')).toEqual({ correct: 1, of: 1 });
    expect(raw(firstListed, line('I21.4', 'attribute', first))).toEqual({ correct: 1, of: 1 });
  });

  it.each(['revise', 'delete', 'resequence'] as const)('is wrong with: %s', (disposition) => {
    expect(raw(firstListed, line('I21.4', disposition, first), line('I10', 'agree'))).toEqual({
      correct: 0,
      of: 1,
    });
  });

  it('is wrong where the review puts another code first, or where none was delivered', () => {
    const added = line('A41.9', 'add', { reviewed: { sequence: 1 } });
    expect(raw(firstListed, line('I21.4', 'agree', first), added)).toEqual({ correct: 0, of: 1 });
    expect(raw(firstListed, line('I21.4', 'add'))).toEqual({ correct: 0, of: 1 });
  });

  it('is not reviewed without diagnoses, and where nobody knows which one is first', () => {
    expect(raw(firstListed, line('9Z901', 'agree', { system: 'CPT' }))).toBeNull();
    expect(raw(firstListed, line('I10', 'agree'), line('E11.9', 'agree'))).toBeNull();
  });
});

it('secondary diagnoses are the others: in the golden chart 1 of 5', () => {
  // Z95.5 agreed; I10 and E11.9 revised; N18.31 and Z79.4 omitted; I21.4 is first, R07.9 is not of the review.
  expect(secondaryDiagnoses.part(golden, 'raw')).toEqual({ correct: 1, of: 5 });
});

it('CC and MCC capture counts the codes of the review that raise severity', () => {
  const level = (severityLevel: 'none' | 'CC' | 'MCC') => ({ both: { facts: { severityLevel } } });
  const elements = [
    line('N17.9', 'agree', level('CC')),
    line('J96.01', 'add', level('MCC')),
    line('I10', 'agree', level('none')),
    line('E87.1', 'delete', level('CC')),
  ];
  // N17.9 of N17.9 and J96.01. Without tables nothing is known, and nothing is scored.
  expect(raw(severityCapture, ...elements)).toEqual({ correct: 1, of: 2 });
  expect(severityCapture.part(golden, 'raw')).toBeNull();
});

describe('present on admission', () => {
  it('is measured on diagnoses both agree on that are not exempt', () => {
    const elements = [
      line('A41.9', 'agree', { both: { poa: 'Y' } }),
      line('N17.9', 'attribute', { delivered: { poa: 'Y' }, reviewed: { poa: 'N' } }),
      line('J96.01', 'attribute', { delivered: { poa: 'Y' }, element: { wrong: ['poa'] } }),
      line('Z95.5', 'agree', { both: { poa: 'exempt' } }),
      line('I10', 'revise', { to: 'I12.9', both: { poa: 'Y' } }),
      line('R07.9', 'delete', { both: { poa: 'Y' } }),
    ];
    // A41.9 right, N17.9 and J96.01 wrong; Z95.5 exempt, I10 and R07.9 not agreed on: 1 of 3.
    expect(raw(presentOnAdmission, ...elements)).toEqual({ correct: 1, of: 3 });
  });

  it('counts one that is missing, and says nothing of visits that have none', () => {
    expect(raw(presentOnAdmission, line('I10', 'attribute', { element: { wrong: ['poa'] } }))).toEqual({
      correct: 0,
      of: 1,
    });
    expect(raw(presentOnAdmission, line('I10', 'agree'))).toBeNull();
  });

  it('leaves out what nobody recorded: another attribute is wrong, and which is not said', () => {
    expect(raw(presentOnAdmission, line('I10', 'attribute', { delivered: { poa: 'Y' } }))).toBeNull();
  });
});

describe('HCC', () => {
  const hcc = (...categories: string[]) => ({ facts: { hcc: categories } });
  const elements = [
    line('E11.22', 'agree', { both: hcc('37') }),
    line('I50.9', 'revise', { to: 'I50.22', delivered: hcc('226'), reviewed: hcc('224') }),
    line('E11.9', 'revise', { to: 'E11.65', delivered: hcc('38'), reviewed: hcc('38') }),
    line('N18.31', 'add', { reviewed: hcc('329') }),
    line('C50.911', 'delete', { delivered: hcc('23') }),
    line('I10', 'agree', { both: hcc() }),
  ];
  it('recall: of the review’s E11.22, I50.22, E11.65, N18.31 the first and third bear what was delivered', () => {
    expect(raw(hccRecall, ...elements)).toEqual({ correct: 2, of: 4 });
  });
  it('precision: of the delivered E11.22, I50.9, E11.9, C50.911 the first and third stand', () => {
    expect(raw(hccPrecision, ...elements)).toEqual({ correct: 2, of: 4 });
  });
  it('is not scored without tables', () => {
    expect(hccRecall.part(golden, 'raw')).toBeNull();
  });
});

describe('ICD-10-PCS', () => {
  const elements = [
    line('0DTJ4ZZ', 'agree', { system: 'ICD-10-PCS' }),
    // Approach is the fifth character: 0 for 4.
    line('0FT44ZZ', 'revise', { to: '0FT40ZZ', system: 'ICD-10-PCS' }),
    line('02HV33Z', 'add', { system: 'ICD-10-PCS' }),
    line('3E0T3BZ', 'delete', { system: 'ICD-10-PCS' }),
  ];
  it('whole codes: 1 agreed of 3 in the review', () => {
    expect(raw(pcsCodes, ...elements)).toEqual({ correct: 1, of: 3 });
  });
  it('characters: two codes have all right but the approach, which one has', () => {
    expect(pcsCharacters.map((axis) => raw(axis, ...elements)?.correct)).toEqual([2, 2, 2, 2, 1, 2, 2]);
    expect(pcsCharacters.map((axis) => raw(axis, ...elements)?.of)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });
});

describe('procedure lines', () => {
  const cpt = { system: 'CPT' } as const;
  const elements = [
    line('9Z901', 'agree', cpt),
    line('9Z902', 'revise', { to: '9Z903', ...cpt }),
    line('J1885', 'add', { system: 'HCPCS' }),
    line('9Z904', 'delete', cpt),
    line('I10', 'agree'),
  ];
  it('code over code 1 of 3; captured 2 of 3; extra 1 of 3 delivered', () => {
    expect(raw(procedureLines, ...elements)).toEqual({ correct: 1, of: 3 });
    expect(raw(chargesCaptured, ...elements)).toEqual({ correct: 2, of: 3 });
    expect(raw(chargesExtra, ...elements)).toEqual({ correct: 1, of: 3 });
  });

  it('modifiers are measured where either side has one, whatever their order', () => {
    const both = (delivered: string[], reviewed: string[]) =>
      line('9Z901', 'attribute', {
        ...cpt,
        delivered: { modifiers: delivered },
        reviewed: { modifiers: reviewed },
      });
    const bare = line('9Z902', 'agree', { ...cpt, both: { modifiers: [] } });
    // Right: 25 LT in any order. Wrong: 59 missing, 25 instead of 59. Without any: no opportunity.
    const all = [both(['25', 'LT'], ['LT', '25']), both([], ['59']), both(['25'], ['59']), bare];
    expect(raw(modifiers, ...all)).toEqual({ correct: 1, of: 3 });
    expect(raw(modifiers, bare)).toBeNull();
  });

  it('units and pointers are compared where both are recorded; the order of pointers counts', () => {
    const revised = line('9Z902', 'revise', {
      to: '9Z903',
      ...cpt,
      delivered: { units: 2 },
      reviewed: { units: 1 },
    });
    const agreed = line('9Z901', 'agree', { ...cpt, both: { units: 1, pointers: ['I10'] } });
    const turned = line('9Z904', 'attribute', {
      ...cpt,
      delivered: { pointers: ['I10', 'E11.9'] },
      reviewed: { pointers: ['E11.9', 'I10'] },
    });
    expect(raw(units, revised, agreed)).toEqual({ correct: 1, of: 2 });
    expect(raw(pointers, agreed, turned)).toEqual({ correct: 1, of: 2 });
  });

  it('dates and places that no record holds are not reviewed', () => {
    expect(raw(lineDates, ...elements)).toBeNull();
    const place = { ...cpt, delivered: { place: '11' }, reviewed: { place: '22' } };
    expect(raw(places, line('9Z901', 'attribute', place))).toEqual({ correct: 0, of: 1 });
  });
});

describe('E/M levels', () => {
  const em = (family: string, level: number) => ({ facts: { em: { family, level } } });
  const revised = (from: [string, number], to: [string, number]) =>
    line('9Z901', 'revise', { to: '9Z902', system: 'CPT', delivered: em(...from), reviewed: em(...to) });
  const elements = [
    line('9Z903', 'agree', { system: 'CPT', both: em('office', 4) }),
    revised(['office', 5], ['office', 3]),
    revised(['office', 3], ['office', 4]),
    revised(['consult', 4], ['office', 4]),
    line('J1885', 'agree', { system: 'HCPCS' }),
  ];
  it('exact 1 of 4, too high 1 of 4, too low 1 of 4', () => {
    expect(raw(emExact, ...elements)).toEqual({ correct: 1, of: 4 });
    expect(raw(emOver, ...elements)).toEqual({ correct: 1, of: 4 });
    expect(raw(emUnder, ...elements)).toEqual({ correct: 1, of: 4 });
  });
  it('on average one level off: (0 + 2 + 1) / 3 lines of one family', () => {
    expect(raw(emLevelDifference, ...elements)).toEqual({ correct: 3, of: 3 });
    expect(measure([chart(elements)], emLevelDifference).value).toBe(1);
  });
});

it('discharge disposition is a yes or no a stay', () => {
  const stays = [
    chart([], { discharge: pair('01', '01') }),
    chart([], { discharge: pair('01', '06') }),
    chart([]),
  ];
  expect(measure(stays, dischargeDisposition)).toMatchObject({
    numerator: 1,
    denominator: 2,
    notReviewed: 1,
  });
});

it('a measure without an opportunity is not reviewed, never 100 %', () => {
  for (const method of typeMethods) {
    const { value, notReviewed } = measure([chart([])], method);
    expect([method.id, value, notReviewed]).toEqual([method.id, null, 1]);
  }
});
