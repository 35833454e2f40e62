// @vitest-environment happy-dom
// A code that was found by words is recorded once, as the code, when the focus goes on to the next field.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChartCodes, ChartCodesContext } from '../../../components/codes/chart-codes.ts';
import { CodeField } from '../../../components/panel/code-field.tsx';
import { auditorCodes, noCodeWords } from '../../../components/panel/omitted-code.ts';
import { codeSets } from '../../../lib/codes/code-sets.ts';
import { buildIndex } from '../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../lib/codes/search/open-index.ts';
import { starterTables } from '../../../lib/codes/starter/starter-tables.ts';
import { noOwnCodes } from '../../../lib/store/own-codes.ts';
import { pressIn, typeIn } from './keys.ts';

const indexes = starterTables().flatMap((table) => {
  const index = openIndex(buildIndex(table.entries()));
  return index.ok
    ? [{ kind: table.release.kind as 'icd-10-cm', release: table.release, index: index.value }]
    : [];
});

const noted: string[] = [];
const asked: [text: string, system: string | undefined][] = [];
const codes: ChartCodes = {
  indexes,
  sets: codeSets([]),
  dateOf: () => '2026-07-21',
  stay: false,
  diagnoses: [],
  own: noOwnCodes,
  note: ({ system, code }) => noted.push(`${system} ${code}`),
  mark: () => {},
  about: () => {},
};

let field: HTMLInputElement;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  noted.length = 0;
  asked.length = 0;
  document.body.innerHTML = '<div id="app"></div><button id="next"></button>';
  const root = createRoot(document.getElementById('app')!);
  await act(async () =>
    root.render(
      <ChartCodesContext.Provider value={codes}>
        <CodeField
          label="Correct code"
          value=""
          system="ICD-10-CM"
          onCode={(text, system) => {
            asked.push([text, system]);
            return auditorCodes(text, system ?? 'ICD-10-CM').length > 0 ? null : noCodeWords;
          }}
          onNext={() => document.getElementById('next')?.focus()}
        />
      </ChartCodesContext.Provider>,
    ),
  );
  field = document.querySelector('input')!;
  field.focus();
});
afterEach(() => document.body.replaceChildren());

const type = (text: string) => typeIn(field, text);
const press = (key: string) => pressIn(field, key);

const complaint = () => document.querySelector('[role="alert"]')?.textContent;

it('records what the words found, and nothing of the words', async () => {
  await type('chronic systolic failure');
  expect(document.querySelector('[role="option"][aria-selected="true"]')?.textContent).toContain('I50.22');
  await press('Enter');
  expect(asked).toEqual([['I50.22', 'ICD-10-CM']]);
  expect(document.activeElement?.id).toBe('next');
  expect(field.value).toBe('I50.22');
  expect(complaint()).toBe('');
  expect(noted).toEqual(['ICD-10-CM I50.22']);
});

it('records a typed code as it is typed, though others are found', async () => {
  await type('I50');
  expect(document.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
  await press('Enter');
  // Enter records it, and so does leaving the field; both the same.
  expect(new Set(asked.map(([text]) => text))).toEqual(new Set(['I50']));
  expect(noted).toContain('ICD-10-CM I50');
  expect(document.activeElement?.id).toBe('next');
  expect(document.querySelector('[role="listbox"]')).toBeNull();
});

it('refuses words that nothing was found for', async () => {
  await type('zzzzqqq');
  await press('Enter');
  expect(document.activeElement).toBe(field);
  expect(complaint()).toBe(noCodeWords);
  expect(noted).toEqual([]);
});
