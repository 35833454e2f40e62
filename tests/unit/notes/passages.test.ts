// What the readers of facts find in passages of made-up notes, counted: values found of those that are there, values
// that are there of those found. The kept half says how well notes nobody looked at are read.

import { expect, test } from 'vitest';
import { proposeFacts } from '../../../lib/notes/propose-facts.ts';
import { dateOfService, type NotePassage, readPassages } from '../../fixtures/notes/passages.ts';
import { passagesOfBody } from '../../fixtures/notes/passages-body.ts';
import { passagesOfProcedures } from '../../fixtures/notes/passages-procedures.ts';
import { passagesOfTime } from '../../fixtures/notes/passages-time.ts';

const all = [passagesOfTime, passagesOfBody, passagesOfProcedures].flatMap(readPassages);

const proposedIn = ({ fact, label, title, text }: NotePassage): unknown[] =>
  proposeFacts([{ name: title, text, written: dateOfService }], [fact], { label, dateOfService }).map(
    ({ value }) => value,
  );

function count(half: NotePassage['half']) {
  const misses: string[] = [];
  let [right, wrong, missed] = [0, 0, 0];
  for (const passage of all.filter((one) => one.half === half)) {
    const [wanted, found] = [passage.values, proposedIn(passage)].map((list) =>
      list.map((one) => JSON.stringify(one)),
    );
    const hits = wanted!.filter((one) => found!.includes(one)).length;
    right += hits;
    missed += wanted!.length - hits;
    wrong += found!.length - hits;
    if (hits < wanted!.length || hits < found!.length)
      misses.push(
        `${passage.fact}: ${found!.join(', ') || '-'}, not ${wanted!.join(', ') || '-'} :: ${passage.text}`,
      );
  }
  return { precision: right / (right + wrong), recall: right / (right + missed), misses };
}

test('there are enough passages of both kinds, in both halves', () => {
  const silent = all.filter(({ values }) => values.length === 0);
  expect(silent.length).toBeGreaterThanOrEqual(150);
  expect(all.length - silent.length).toBeGreaterThanOrEqual(150);
  const kept = all.filter(({ half }) => half === 'kept').length;
  expect(kept / all.length).toBeGreaterThan(0.4);
  expect(kept / all.length).toBeLessThan(0.6);
});

test('the tuned half', () => {
  const { precision, recall, misses } = count('tuned');
  if (process.env.OVERREAD_SHOW_MISSES) console.log(misses.join('\n'));
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('the kept half', () => {
  const { precision, recall } = count('kept');
  if (process.env.OVERREAD_SHOW_MISSES) console.log({ precision, recall });
  expect(precision).toBeGreaterThanOrEqual(0.8);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});
