// How texts become messages: whole sentences with their values, plurals, choices and marked-up pieces, and what is none.

import { expect, test } from 'vitest';
import { applied } from '../../../scripts/words/edits.ts';
import { findTexts } from '../../../scripts/words/find-texts.ts';
import { keyOf } from '../../../scripts/words/message.ts';
import { variants } from '../../../scripts/words/variants.ts';

const ids = (code: string, file = 'components/x.tsx'): string[] =>
  findTexts(file, code).messages.map(({ message }) => message.id);
const rewritten = (code: string): string =>
  applied(code, 0, code.length, findTexts('components/x.tsx', code).edits);

test('a sentence with values and a plural is one message', () => {
  expect(ids('const A = () => <p>{n} {n === 1 ? "chart" : "charts"} of {who(x)}.</p>;')).toEqual([
    '{n} {n, plural, one {chart} other {charts}} of {who}.',
  ]);
});

test('a choice between texts is told whole, and its values are made only where it is chosen', () => {
  const code = 'const A = () => <p>Check {id}{rule && ` by ${rule.source}`}.</p>;';
  expect(ids(code)).toEqual(['Check {id}{rule, select, yes { by {source}} other {}}.']);
  expect(rewritten(code)).toContain("(rule) ? rule.source : ''");
});

test('marked-up pieces are tags, blocks divide sentences', () => {
  const code =
    'const A = () => <div><p>See <a href="#x">the list</a> first.</p>Name <input title="Your name" /></div>;';
  expect(ids(code)).toEqual(['See <a>the list</a> first.', 'Name', 'Your name']);
});

test('a template in a program is a message where it reads like one', () => {
  expect(
    ids('const f = (n) => `${n} to send`; const key = `line-${n}`; const g = () => `${a}, ${b}`;'),
  ).toEqual(['{n} to send']);
});

test('classes, keys, comparisons, selectors and errors of programs are none', () => {
  const code = `
    const A = () => <p className="small quiet" id="name-here">{kind === 'Not said' && row.querySelector('ul li')}</p>;
    const kinds = ['agree', 'revise'] as const;
    if (broken) throw new Error('This cannot be.');`;
  expect(ids(code)).toEqual([]);
});

test('words in lower case are texts where a name says so', () => {
  expect(
    ids('const partWords = { verdict: "verdict", code: "correct code" }; const other = { a: "verdict" };'),
  ).toEqual(['verdict', 'correct code']);
});

test('the source stays as it is behind the question for a translation', () => {
  expect(rewritten('const said = "Nothing was kept.";')).toBe(
    `const said = ($say?.("${keyOf('Nothing was kept.')}") ?? "Nothing was kept.");`,
  );
  expect(rewritten('const A = () => <b title="Ends today">{x} left</b>;')).toBe(
    `const A = () => <b title={($say?.("${keyOf('Ends today')}") ?? "Ends today")}>{$mark?.("${keyOf('{x} left')}", [x]) ?? <>{x} left</>}</b>;`,
  );
});

test('words out of lib/ are looked up where they are shown, and numbers are written as in the language', () => {
  const code = `import { dayText } from '../lib/model/calendar-day.ts';
const f = (d) => dayText(d);
const g = (n) => n.toLocaleString('en-US') + n.toLocaleString('sv-SE');
const h = (fault) => fault.happened;`;
  expect(rewritten(code)).toContain('$shown(dayText(d))');
  expect(rewritten(code)).toContain("n.toLocaleString($locale('en-US')) + n.toLocaleString('sv-SE')");
  expect(rewritten(code)).toContain('$shown(fault.happened)');
});

test('a sentence of lib/ is known in each form that it can take', () => {
  const [only] = findTexts(
    'lib/x.ts',
    'const says = (n) => `${n} ${n === 1 ? "day" : "days"} ${late ? "late" : "left"}`;',
  ).messages;
  expect(variants(only!.parts)).toEqual(['{n} day late', '{n} day left', '{n} days late', '{n} days left']);
});
