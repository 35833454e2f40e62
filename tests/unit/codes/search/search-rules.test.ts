// What a search answers, on few codes: which come first, what leads where, and what is forgiven.

import { describe, expect, it } from 'vitest';
import { codesBeneath, searchCodes } from '../../../../lib/codes/search/search-codes.ts';
import { indexOf, listed } from './index-of.ts';

const index = indexOf(
  listed(`
    I10 Essential (primary) hypertension
    I21: Acute myocardial infarction
    I21.4 Non-ST elevation (NSTEMI) myocardial infarction
    I21.9 Acute myocardial infarction, unspecified
    I50: Heart failure
    I50.1 Left ventricular failure, unspecified
    I50.2: Systolic (congestive) heart failure
    I50.20 Unspecified systolic (congestive) heart failure
    I50.21 Acute systolic (congestive) heart failure
    I50.9 Heart failure, unspecified
    K64.9 Unspecified hemorrhoids
    K76.6 Portal hypertension
    M25.55: Pain in hip
    M25.551 Pain in right hip
    M25.552 Pain in left hip
    M25.559 Pain in unspecified hip
    N18.30 Chronic kidney disease, stage 3 unspecified
    N18.4 Chronic kidney disease, stage 4 (severe)
    N20.0 Calculus of kidney
    S72.00: Fracture of unspecified part of neck of femur
    S72.001A Fracture of unspecified part of neck of right femur, initial encounter for closed fracture
    S72.001D Fracture of unspecified part of neck of right femur, subsequent encounter for closed fracture with routine healing
    S72.001S Fracture of unspecified part of neck of right femur, sequela
    S72.009A Fracture of unspecified part of neck of unspecified femur, initial encounter for closed fracture
    S72.009D Fracture of unspecified part of neck of unspecified femur, subsequent encounter for closed fracture with routine healing
    T45.515A Adverse effect of anticoagulants, initial encounter
    Z79.01 Long term (current) use of anticoagulants
    H81.09 Meniere's disease, unspecified ear
    M35.00 Sjögren syndrome, unspecified
  `),
);
const codes = (text: string, limit?: number): string[] =>
  searchCodes(index, text, limit).map(({ code }) => code);

describe('by code', () => {
  it('finds a code with its dot, without, in small letters and with blanks around it', () => {
    for (const text of ['I50.9', 'I509', 'i50.9', ' i509 ']) expect(codes(text)[0]).toBe('I509');
  });

  it('puts the code itself first, then valid codes beneath it, then headers', () => {
    expect(codes('I50')).toEqual(['I50', 'I501', 'I5020', 'I5021', 'I509', 'I502']);
    expect(codes('I5')).toEqual(['I501', 'I5020', 'I5021', 'I509', 'I50', 'I502']);
  });

  it('says how many codes are beneath a header, and lists those of the next level', () => {
    expect(searchCodes(index, 'I50', 1)).toEqual([
      { code: 'I50', title: 'Heart failure', billable: false, beneath: 5 },
    ]);
    expect(codesBeneath(index, 'I50').map(({ code, beneath }) => [code, beneath])).toEqual([
      ['I501', 0],
      ['I502', 2],
      ['I509', 0],
    ]);
    expect(codesBeneath(index, 'I509')).toEqual([]);
  });

  it('takes a code of letters alone for a code', () => {
    const electroconvulsive = indexOf(
      listed(`
        GZB: Mental Health, Electroconvulsive Therapy
        GZB0ZZZ Electroconvulsive Therapy, Unilateral-Single Seizure
      `),
    );
    expect(searchCodes(electroconvulsive, 'gzb').map(({ code }) => code)).toEqual(['GZB', 'GZB0ZZZ']);
  });

  it('takes a code among words', () => {
    expect(codes('I50 systolic acute')[0]).toBe('I5021');
  });
});

describe('by words', () => {
  it('finds words in any order, begun words and other forms of words', () => {
    expect(codes('femur neck fracture')[0]).toBe('S72009A');
    expect(codes('frac nec fem')[0]).toBe('S72009A');
    expect(codes('fractured femurs')[0]).toBe('S72009A');
    expect(codes('hemorrhoid')).toEqual(['K649']);
  });

  it('puts the unspecified side and the initial encounter first when the text says nothing of them', () => {
    expect(codes('hip pain').slice(0, 3)).toEqual(['M25559', 'M25551', 'M25552']);
    expect(codes('fracture femur')[0]).toBe('S72009A');
  });

  it('keeps to a side that is named, in full or in short', () => {
    for (const text of ['right hip pain', 'hip pain rt', 'rt hip pain'])
      expect(codes(text)[0]).toBe('M25551');
    expect(codes('lt hip pain')[0]).toBe('M25552');
  });

  it('puts valid codes before a header that says the same', () => {
    expect(codes('heart failure').indexOf('I509')).toBeLessThan(codes('heart failure').indexOf('I50'));
  });

  it('prefers later encounters when they are asked for', () => {
    expect(codes('femur fracture sequela')[0]).toBe('S72001S');
    expect(codes('rt femur fx routine healing')[0]).toBe('S72001D');
  });

  it('answers accents and possessives by plain letters', () => {
    expect(codes('menieres')[0]).toBe('H8109');
    expect(codes("meniere's")[0]).toBe('H8109');
    expect(codes('sjogren')[0]).toBe('M3500');
    expect(searchCodes(index, 'sjogren', 1)[0]!.title).toBe('Sjögren syndrome, unspecified');
  });
});

describe('by what charts and people say', () => {
  it.each([
    ['CHF', 'I509'],
    ['htn', 'I10'],
    ['high blood pressure', 'I10'],
    ['heart attack', 'I219'],
    ['heart att', 'I219'],
    ['NSTEMI', 'I214'],
    ['ckd 4', 'N184'],
    ['ckd3', 'N1830'],
    ['kidney stones', 'N200'],
    ['stones kidney', 'N200'],
    ['broken hip', 'S72009A'],
    ['hip fx rt', 'S72001A'],
    ['blood thinner', 'Z7901'],
  ])('%s', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('an abbreviation is no wall: its letters still begin other words', () => {
    expect(codes('he')).toContain('I509');
  });
});

describe('with mistakes', () => {
  it.each([
    ['hypertention', 'I10'],
    ['femru fracture', 'S72009A'],
    ['miocardial infarction', 'I219'],
    ['haemorrhoids', 'K649'],
    ['hart failure', 'I509'],
    ['heartfailure', 'I509'],
  ])('%s', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('a word that nothing is like does not hide what the others find', () => {
    expect(codes('hip pain zzzzqq')[0]).toBe('M25559');
    expect(codes('zzzzqq')).toEqual([]);
  });

  it('answers nothing to nothing', () => {
    for (const text of ['', '   ', '.,;', '—']) expect(codes(text)).toEqual([]);
    expect(codes('hip', 0)).toEqual([]);
  });
});
