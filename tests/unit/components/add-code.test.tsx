// @vitest-environment happy-dom
// A code that the vendor left out is added by Enter as it is typed, though a list of others stands open beneath the field.

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChartCodes, ChartCodesContext } from '../../../components/codes/chart-codes.ts';
import { AddCode } from '../../../components/panel/add-code.tsx';
import { noCodeWords } from '../../../components/panel/omitted-code.ts';
import { codeSets } from '../../../lib/codes/code-sets.ts';
import { buildIndex } from '../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../lib/codes/search/open-index.ts';
import { starterTables } from '../../../lib/codes/starter/starter-tables.ts';
import { noOwnCodes } from '../../../lib/store/own-codes.ts';
import { pressIn, typeIn } from './keys.ts';

const codes: ChartCodes = {
  indexes: starterTables().flatMap((table) => {
    const index = openIndex(buildIndex(table.entries()));
    return index.ok
      ? [{ kind: table.release.kind as 'icd-10-cm', release: table.release, index: index.value }]
      : [];
  }),
  sets: codeSets([]),
  dateOf: () => '2026-07-21',
  stay: false,
  diagnoses: [],
  own: noOwnCodes,
  note: () => {},
  mark: () => {},
  about: () => {},
};

const added: string[] = [];
let root: Root;
let field: HTMLInputElement;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  added.length = 0;
  document.body.innerHTML = '<div id="app"></div>';
  root = createRoot(document.getElementById('app')!);
  await act(async () =>
    root.render(
      <ChartCodesContext.Provider value={codes}>
        <AddCode
          input={null}
          onAdd={({ system, code }) => added.push(`${system} ${code}`)}
          onLeave={() => {}}
        />
      </ChartCodesContext.Provider>,
    ),
  );
  field = document.querySelector('input')!;
  await act(async () => field.focus());
});
afterEach(() => act(async () => root.unmount()));

const type = (text: string) => typeIn(field, text);
const press = (key: string) => pressIn(field, key);

it('adds a typed code once, and empties the field', async () => {
  await type('I50.22');
  expect(document.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
  await press('Enter');
  expect(added).toEqual(['ICD-10-CM I50.22']);
  expect(field.value).toBe('');
  expect(document.querySelector('[role="listbox"]')).toBeNull();
});

it('adds what the words found, and sends no form with the words', async () => {
  await type('chronic systolic failure');
  await press('Enter');
  expect(added).toEqual(['ICD-10-CM I50.22']);
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('');
});

it('adds nothing of words that found nothing, and says so', async () => {
  await type('zzzzqqq');
  await press('Enter');
  expect(added).toEqual([]);
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(noCodeWords);
});
