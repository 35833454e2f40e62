// Which kind an answer is of follows from what was chosen, and an answer that does not fit its query is not taken.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../lib/model/query.ts';
import { responseClass } from '../../../lib/model/query-step.ts';
import { answerFault, fittingClasses } from '../../../lib/queries/answer-class.ts';
import {
  buildQuery,
  clinical,
  openEnd,
  option,
  ruledOut,
  yesOrNo,
} from '../../fixtures/queries/build-query.ts';
import { answerOf } from './life-steps.ts';

const ids = { specified: 'cause', plain: 'azotemia', none: 'none', integral: 'integral', out: 'out' };
const query: Pick<Query, 'options'> = buildQuery({
  options: [
    { ...clinical('Acute kidney injury due to ___', 'cr uo'), id: ids.specified },
    { ...clinical('Prerenal azotemia', 'cr fl'), id: ids.plain },
    { ...option('not-significant', 'Not clinically significant'), id: ids.none },
    { ...option('integral', 'Integral to the procedure'), id: ids.integral },
    { ...ruledOut('Acute kidney injury was ruled out'), id: ids.out },
    ...openEnd,
  ],
});
const [other, unable] = openEnd.map(({ id }) => id) as [string, string];
const yesNo: Pick<Query, 'options'> = buildQuery({ options: yesOrNo });
const [yes, no] = yesOrNo.map(({ id }) => id) as [string, string];
const own = ['agreed-other', 'disagreed', 'not-significant', 'unable', 'irrelevant'];

describe('the classes that fit', () => {
  it.each([
    ['one of the options', [ids.plain], ['agreed']],
    ['several of them', [ids.specified, ids.plain], ['agreed']],
    ['an option and more in other words', [ids.plain, other], ['agreed']],
    ['that it has no meaning', [ids.none], ['not-significant']],
    ['that it belongs to the procedure', [ids.integral], ['not-significant']],
    ['that it was ruled out', [ids.out], ['disagreed']],
    ['that it cannot be told', [unable], ['unable']],
    ['other words', [other], own],
    ['no option', [], own],
    ['one that the query does not have', ['horoscope'], own],
    // In doubt nothing is counted as agreement.
    ['one diagnosis, and that another was ruled out', [ids.plain, ids.out], ['disagreed']],
    ['a diagnosis without meaning', [ids.plain, ids.none], ['not-significant']],
  ])('of %s', (_, chosen, expected) => {
    expect(fittingClasses(query, chosen)).toEqual(expected);
  });

  it('of yes and no', () => {
    expect(fittingClasses(yesNo, [yes])).toEqual(['agreed']);
    expect(fittingClasses(yesNo, [no])).toEqual(['disagreed']);
    expect(fittingClasses({}, ['x'])).toEqual(own);
  });
});

describe('an answer', () => {
  const fault = (given: Parameters<typeof answerOf>[0], of = query) => {
    const found = answerFault(of, answerOf({ options: [], ...given }));
    if (found) expect(found.code).toBe('bad-answer');
    return found?.happened ?? null;
  };
  const text = 'Contrast nephropathy';

  it('names options of its query, each once', () => {
    const strange = 'The answer names an option that the query does not have.';
    expect(fault({ options: ['horoscope'], class: 'agreed' })).toBe(strange);
    expect(fault({ options: [ids.plain, 'horoscope'], class: 'agreed' })).toBe(strange);
    expect(fault({ options: [ids.plain, ids.plain], class: 'agreed' })).toBe(strange);
    expect(fault({ options: [ids.plain], class: 'agreed' }, {} as typeof query)).toBe(strange);
    expect(fault({ options: [ids.plain], class: 'agreed' })).toBe(null);
  });

  it('does not contradict itself', () => {
    const contrary = 'The options chosen contradict each other.';
    expect(fault({ options: [unable, ids.plain], class: 'unable' })).toBe(contrary);
    expect(fault({ options: [yes, no], class: 'agreed' }, yesNo)).toBe(contrary);
    expect(fault({ options: [yes], class: 'agreed' }, yesNo)).toBe(null);
    expect(fault({ options: [ids.specified, ids.plain], class: 'agreed', text })).toBe(null);
  });

  it('says something', () => {
    expect(fault({ class: 'agreed-other', text: ' \n' })).toBe('The answer is empty.');
    expect(fault({ class: 'agreed-other', text })).toBe(null);
  });

  it('says what is meant where the option asks for it', () => {
    const blank = 'The option chosen asks to specify, and nothing is written.';
    expect(fault({ options: [other], class: 'agreed-other' })).toBe(blank);
    expect(fault({ options: [ids.specified], class: 'agreed', text: ' ' })).toBe(blank);
    expect(fault({ options: [other], class: 'agreed-other', text })).toBe(null);
    expect(fault({ options: [ids.specified], class: 'agreed', text })).toBe(null);
    expect(fault({ options: [ids.plain], class: 'agreed' })).toBe(null);
  });

  it('is of a kind that fits', () => {
    const misfit = 'The kind of answer does not fit what was chosen.';
    const kinds = (options: string[]) =>
      responseClass.options.filter((kind) => fault({ options, class: kind, text }) !== misfit);
    expect(kinds([ids.plain])).toEqual(['agreed']);
    expect(kinds([ids.out])).toEqual(['disagreed']);
    expect(kinds([ids.none])).toEqual(['not-significant']);
    expect(kinds([unable])).toEqual(['unable']);
    expect(kinds([])).toEqual(responseClass.options.filter((kind) => kind !== 'agreed'));
  });

  it('is signed', () => {
    expect(fault({ options: [unable], class: 'unable', provider: ' ' })).toBe('The answer is not signed.');
    expect(fault({ options: [unable], class: 'unable', provider: 'A. Rivera, MD' })).toBe(null);
  });
});
