// What the parts of each format may and may not be, and how plain a way out is; one part at a time.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { escapeOptions } from '../../../../lib/queries/compliance/escape-options.ts';
import { formatFits } from '../../../../lib/queries/compliance/format-fits.ts';
import { indicatorsCited } from '../../../../lib/queries/compliance/indicators-cited.ts';
import { clinical, note, nurse, openEnd, option } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const two = [clinical('Acute kidney injury', 'cr'), clinical('Prerenal azotemia', 'cr')];
const open = { format: 'open' as const, options: [] };

describe('Q08', () => {
  it('says of a blank question that there is none', () => {
    expect(ask(formatFits, { question: ' ' })).toMatchObject([
      { field: 'question', happened: 'No question is asked.' },
    ]);
  });

  it('points at what a template left open, but for what the record has in such brackets', () => {
    const question = 'What is the cause of the {diagnosis} on {date}?';
    expect(wordsAt(question, ask(formatFits, { question }))).toEqual(['{diagnosis}', '{date}']);
    expect(ask(formatFits, { indicators: [note('n', 'Culture {pending}', 4)] })).toEqual([]);
  });

  it('holds an open question that only yes or no answers, and nothing that merely begins like one', () => {
    const closed = 'Fluids were given. Was the injury due to contrast?';
    expect(wordsAt(closed, ask(formatFits, { ...open, question: closed }))).toEqual([
      'Was the injury due to contrast?',
    ]);
    for (const question of [
      'How did the injury arise?',
      'Was the course as charted. Please tell how it went.',
      'Was the cause specified, and which one is it?',
    ])
      expect(ask(formatFits, { ...open, question }), question).toEqual([]);
  });

  it('lets an open query have the ways out, and no answer', () => {
    expect(ask(formatFits, { ...open, options: openEnd })).toEqual([]);
    expect(ask(formatFits, { ...open, options: [...openEnd, two[0]!] })).toMatchObject([
      { field: 'options', part: two[0]!.id },
    ]);
  });

  it('holds a choice that is a yes or no by its kind or by its words', () => {
    for (const one of [
      option('yes', 'Present'),
      option('no', 'Absent'),
      clinical('Yes, due to contrast', 'cr'),
    ])
      expect(ask(formatFits, { options: [...two, one, ...openEnd] }), one.text).toMatchObject([
        { field: 'options', part: one.id },
      ]);
    for (const text of ['Yesterday’s nephropathy', 'No acute kidney injury'])
      expect(ask(formatFits, { options: [...two, clinical(text, 'cr'), ...openEnd] }), text).toEqual([]);
  });

  it('asks times and attestations openly', () => {
    expect(ask(formatFits, { ...open, topic: 'time-attestation' })).toEqual([]);
    expect(ask(formatFits, { topic: 'time-attestation' })).toMatchObject([{ field: 'format' }]);
  });
});

describe('Q10', () => {
  const of = (text: string, parts: Partial<Query> = {}) =>
    ask(escapeOptions, { options: [...two, openEnd[0]!, option('unable', text)], ...parts });

  it('is asked of a multiple choice alone', () => {
    expect(ask(escapeOptions, open)).toEqual([]);
    expect(ask(escapeOptions, { format: 'yes-no', options: [] })).toEqual([]);
  });

  it('passes words of the question and of the answers, and one word besides', () => {
    for (const text of [
      'Unable to determine what accounts for the creatinine',
      'Unable to determine kidney injury or azotemia',
      'Unable to determine creatinine clarification',
      'Unable to determine sepsis',
    ])
      expect(of(text), text).toEqual([]);
  });

  it('asks a reason for two, whatever they name', () => {
    for (const text of [
      'Unable to determine until nephrology rounds',
      'Unable to determine sepsis versus pneumonia',
    ])
      expect(of(text), text).toMatchObject([{ level: 'justify', field: 'options' }]);
  });

  it('looks at the ways out, not at answers that have such words', () => {
    const unknown = clinical('Tubular necrosis of unknown nephrotoxic origin', 'cr');
    expect(ask(escapeOptions, { options: [...two, unknown, ...openEnd] })).toEqual([]);
  });

  it('lets another answer name what a provider documented, not what a nurse did, and holds that once', () => {
    const options = [...two, option('other', 'Other: septic shock'), openEnd[1]!];
    const written = 'Septic shock, on norepinephrine';
    const held = (indicators: Query['indicators']) =>
      ask(escapeOptions, { options, indicators }).map(({ level }) => level);
    expect(held([nurse('n', written, 4)])).toEqual(['block']);
    // Documented, so that it names no new answer; yet it says more than that there is another.
    expect(held([note('n', written, 4)])).toEqual(['justify']);
  });
});

describe('Q03', () => {
  it('tells of each part of an indicator that is missing, of that indicator', () => {
    const whole = note('n', 'Sepsis due to cholangitis', 4);
    const told = (more: Partial<Query['indicators'][number]>) =>
      ask(indicatorsCited, { indicators: [note('m', 'Lactate 4.1', 4), { ...whole, ...more }] }).map(
        ({ part, happened }) => [part, happened],
      );
    expect(told({})).toEqual([]);
    expect(told({ text: ' ' })).toEqual([['n', 'An indicator quotes nothing.']]);
    expect(told({ text: ' see chart ' })).toEqual([
      ['n', '“see chart” points at the record without quoting it.'],
    ]);
    expect(told({ source: '' })).toEqual([['n', 'An indicator does not say which document it is from.']]);
    expect(told({ authorRole: null })).toEqual([['n', 'An indicator does not say who wrote it.']]);
    expect(told({ date: '2026-02-30' })).toEqual([
      ['n', 'An indicator has no date, or one that does not exist.'],
    ]);
    expect(told({ date: null, encounter: 'prior' })).toEqual([]);
  });
});
