import { describe, expect, test } from 'vitest';
import {
  applyChange,
  beforeChoice,
  latestVersion,
  openConflicts,
  type RecordState,
  recordValues,
} from '../../../lib/sync/merge.ts';
import { at, fold, standing, step, writer } from './merge-steps.ts';

describe('a judgement', () => {
  test('that another person set unseen stays beside the one that stands', () => {
    const state = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]);
    expect(standing(state)).toEqual(['a1', 'b1']);
    expect(recordValues(state)).toEqual({ disposition: 'agree' });
    expect(openConflicts(state)).toEqual(['disposition']);
  });

  test('that was seen is replaced', () => {
    const state = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete', 'a1')]);
    expect(standing(state)).toEqual(['b1']);
    expect(openConflicts(state)).toEqual([]);
  });

  test.each(['ann', 'bob', 'cay'])('chosen by %s, who saw both, replaces both', (author) => {
    const both = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]);
    const seen = latestVersion(both, 'disposition', writer(author))?.change;
    expect(standing(applyChange(both, step(author, 'x', 'revise', seen), author))).toEqual(['x']);
  });

  test('of one’s own is replaced by one’s own later one, wherever it stands', () => {
    const front = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('ann', 'a2', 'add', 'a1'),
    ]);
    expect(standing(front)).toEqual(['a2', 'b1']);
    const behind = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('bob', 'b2', 'add', 'b1'),
    ]);
    expect(standing(behind)).toEqual(['a1', 'b2']);
  });

  test('is not replaced by someone who wrote twice without seeing it', () => {
    // Bob, offline, changes his mind; what Ann wrote meanwhile he has not seen.
    const state = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('bob', 'b2', 'revise', 'b1'),
    ]);
    expect(standing(state)).toEqual(['a1', 'b2']);
  });

  test('is not replaced by a choice made before it was written', () => {
    const both = [step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')];
    const seen = latestVersion(fold(both), 'disposition', writer('cay'))?.change;
    const state = fold([...both, step('ann', 'a2', 'add', 'a1'), step('cay', 'c1', 'revise', seen)]);
    expect(standing(state)).toEqual(['a2', 'b1', 'c1']);
  });

  test('of one field leaves the others alone', () => {
    const state = fold([
      { ...step('ann', 'a1', 'agree'), fields: { disposition: 'agree', auditor: null } },
      step('bob', 'b1', 'delete'),
    ]);
    expect(openConflicts(state)).toEqual(['disposition']);
    expect(standing(state, 'auditor')).toEqual(['a1']);
  });
});

describe('one person at two devices', () => {
  const office = step('ann', 'a1', 'agree');

  test('has two judgements where the second was made unseen', () => {
    const state = fold([office, at('home', step('ann', 'a2', 'delete'))]);
    expect(standing(state)).toEqual(['a1', 'a2']);
    expect(openConflicts(state)).toEqual(['disposition']);
  });

  test('has one where the first was seen', () => {
    expect(standing(fold([office, at('home', step('ann', 'a2', 'delete', 'a1'))]))).toEqual(['a2']);
  });

  test('has nothing to settle where both say the same, and loses neither', () => {
    const state = fold([office, at('home', step('ann', 'a2', 'agree'))]);
    expect(openConflicts(state)).toEqual([]);
    expect(standing(applyChange(state, step('ann', 'a3', 'delete', 'a1'), 'ann'))).toEqual(['a3', 'a2']);
  });
});

describe('the usual values of a finding', () => {
  const text = (id: string, value: string, seen?: string) =>
    step('ann', id, value, seen, 'rationale', 'finding');

  test('give way to words written at another device unseen', () => {
    const state = fold([text('a1', ''), at('home', text('h1', '')), at('home', text('h2', 'Why.', 'h1'))]);
    expect(standing(state, 'rationale')).toEqual(['h2']);
  });

  test('do not stand beside words', () => {
    const state = fold([text('a1', ''), text('a2', 'Why.', 'a1'), at('home', text('h1', ''))]);
    expect(standing(state, 'rationale')).toEqual(['a2']);
  });

  test('leave two people’s words beside each other, and words that were taken away again', () => {
    const state = fold([
      text('a1', ''),
      text('a2', 'Why.', 'a1'),
      text('a3', '', 'a2'),
      at('home', text('h1', '')),
      at('home', text('h2', 'Because.', 'h1')),
    ]);
    expect(standing(state, 'rationale')).toEqual(['a3', 'h2']);
  });
});

describe('a choice that is taken back', () => {
  const both = [step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')];
  const chosen = fold([...both, step('ann', 'a2', 'delete', 'b1')]);

  test('leaves both judgements standing again', () => {
    const seen = beforeChoice(chosen, 'disposition', writer('ann'))?.change;
    expect(applyChange(chosen, step('ann', 'a3', 'agree', seen), 'ann')).toEqual(fold(both));
  });

  test('by an ordinary value is another choice', () => {
    expect(standing(applyChange(chosen, step('ann', 'a3', 'agree', 'a2'), 'ann'))).toEqual(['a3']);
  });

  test('is none of anybody else, nor after something was written since', () => {
    expect(beforeChoice(chosen, 'disposition', writer('bob'))).toBeUndefined();
    const later = applyChange(chosen, step('bob', 'b2', 'add', 'b1'), 'bob');
    expect(beforeChoice(later, 'disposition', writer('ann'))).toBeUndefined();
    expect(standing(applyChange(later, step('ann', 'a3', 'agree', 'a1'), 'ann'))).toEqual(['a3', 'b2']);
  });
});

test('an ordinary field takes the later value, seen or not', () => {
  const state = fold([
    step('ann', 'a1', 'x', undefined, 'coder', 'encounter'),
    step('bob', 'b1', 'y', undefined, 'coder', 'encounter'),
  ]);
  expect(standing(state, 'coder')).toEqual(['b1']);
});

test('the input of applyChange is not touched', () => {
  const freeze = (s: RecordState) => {
    Object.freeze(s.fields);
    Object.freeze(s.beside);
    for (const list of Object.values(s.beside)) Object.freeze(list);
    return Object.freeze(s);
  };
  const state = freeze(fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]));
  const copy = structuredClone(state);
  applyChange(state, step('bob', 'b2', 'add'), 'bob');
  applyChange(state, step('cay', 'c1', 'add', 'b1'), 'cay');
  expect(state).toEqual(copy);
});

test('a field named like what every object has is a field like any other', () => {
  const state = fold([
    step('ann', 'a1', 'x', undefined, 'constructor'),
    step('ann', 'a2', 'y', 'a1', 'constructor'),
  ]);
  expect(recordValues(state)).toEqual({ constructor: 'y' });
});
