// Every fact of the catalogue has its question, and whatever can be entered by the question is a value of the fact.

import { describe, expect, test } from 'vitest';
import { factName, factValues } from '../../../lib/model/confirmed-fact.ts';
import { factQuestions } from '../../../lib/rules/fact-questions.ts';
import type { Choice, FactInput, SingleInput } from '../../../lib/rules/questions/input.ts';

const values = (all: readonly Choice[]) => all.map(({ value }) => value);

/** Values that a form may hand over for an input: both ends of what it takes. */
function entered(input: SingleInput): unknown[] {
  switch (input.kind) {
    case 'yes-no':
      return [true, false];
    case 'minutes':
    case 'amount':
      return [0, 0.5, input.most];
    case 'count':
      return [input.least, input.most];
    case 'date':
      return ['2026-03-10'];
    case 'moment':
      return ['2026-03-10T23:59'];
    case 'text':
      return ['x', 'x'.repeat(input.longest)];
    case 'modifiers':
      return [[], Array.from({ length: input.most }, () => 'LT')];
    case 'choice':
      return values(input.choices);
  }
}

function enteredWhole(input: FactInput): unknown[] {
  if (input.kind === 'choices') return [[], values(input.choices)];
  if (input.kind !== 'rows') return entered(input);
  const full = Object.fromEntries(input.columns.map((one) => [one.name, entered(one.input)[0]]));
  const single = input.columns.flatMap((one) =>
    [...entered(one.input), ...(one.mayBeUnstated ? [null] : [])].map((value) => [
      { ...full, [one.name]: value },
    ]),
  );
  return [[], ...single, Array.from({ length: input.most }, () => full)];
}

/** Values just outside of what the input takes. */
function outside(input: FactInput): unknown[] {
  switch (input.kind) {
    case 'minutes':
    case 'amount':
      return [-1, input.most + 1];
    case 'count':
      return [input.least - 1, input.most + 1, input.least + 0.5];
    case 'choice':
      return ['something else'];
    case 'rows': {
      const full = Object.fromEntries(input.columns.map((one) => [one.name, entered(one.input)[0]]));
      const holes = input.columns.filter((one) => !one.mayBeUnstated);
      return [
        ...holes.map((one) => [{ ...full, [one.name]: null }]),
        Array.from({ length: input.most + 1 }, () => full),
      ];
    }
    default:
      return ['something else', null];
  }
}

test('no fact lacks a question, and no question lacks a fact', () => {
  expect(Object.keys(factQuestions).toSorted()).toEqual(factName.options.toSorted());
});

describe.each(factName.options)('%s', (name) => {
  const { label, question, input } = factQuestions[name];

  test('is asked in words', () => {
    expect(label).toMatch(/^[A-Z].{2,39}$/);
    expect(question).toMatch(/^[A-Z].{10,119}[?.]$/);
    expect(question).toContain('?');
  });

  test('takes what can be entered, and the form keeps out what the fact does not take', () => {
    const taken = (value: unknown) => factValues[name].safeParse(value).success;
    expect(enteredWhole(input).filter((value) => !taken(value))).toEqual([]);
    expect(outside(input).filter(taken)).toEqual([]);
  });

  test('offers every choice of the catalogue', () => {
    const shape: unknown = factValues[name];
    const options = optionsOf(shape);
    if (input.kind === 'choice' || input.kind === 'choices')
      expect(values(input.choices).toSorted()).toEqual(options?.toSorted());
    if (input.kind === 'rows')
      for (const { name: field, input: one } of input.columns)
        if (one.kind === 'choice')
          expect(values(one.choices).toSorted()).toEqual(optionsOf(fieldOf(shape, field))?.toSorted());
  });

  test('has no row without a column for each of its fields', () => {
    const shape = factValues[name] as { element?: { shape?: Record<string, unknown> } };
    const fields = shape.element?.shape && Object.keys(shape.element.shape).toSorted();
    const columns = input.kind === 'rows' ? input.columns.map((one) => one.name).toSorted() : undefined;
    expect(columns).toEqual(fields);
  });
});

/** The values of an enumeration, or of a list of one. */
function optionsOf(shape: unknown): string[] | undefined {
  const { options, element } = shape as { options?: string[]; element?: { options?: string[] } };
  return options ?? element?.options;
}

function fieldOf(shape: unknown, field: string): unknown {
  return (shape as { element: { shape: Record<string, unknown> } }).element.shape[field];
}
