// @vitest-environment happy-dom
// The form of a record: what is wrong is said at its field and in a list, the focus goes to the first of it, and nothing
// typed is lost while the record changes underneath.

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { DayField, NumberField, SelectField, TextField } from '../../../components/ui/form/fields.tsx';
import { RecordForm } from '../../../components/ui/form/record-form.tsx';
import { fail, ok, type Result } from '../../../lib/model/result.ts';

const schema = z.object({
  title: z.string().trim().min(1).max(20),
  due: z.string().nullable(),
  share: z.number().min(0).max(1).nullable(),
  kind: z.enum(['audit', 'letter']),
  // Not in the form: what a form has not is not asked of it.
  made: z.number(),
});

interface Value {
  title: string;
  due: string | null;
  share: number | null;
  kind: 'audit' | 'letter' | null;
}
const blank: Value = { title: '', due: null, share: 0.5, kind: null };

let root: Root;
let saved: [Value, Partial<Value>][];
let answer: Result<null>;

const draw = (start: Value) =>
  act(async () =>
    root.render(
      <RecordForm
        schema={schema}
        start={start}
        onSave={async (value, changed) => {
          saved.push([value, changed]);
          return answer;
        }}
        actions={<button type="submit">Save</button>}
      >
        {({ at }) => (
          <>
            <DayField label="Due" max="2026-12-20" {...at('due')} />
            <TextField label="Title" required {...at('title')} />
            <NumberField label="Share, %" times={100} max={100} {...at('share')} />
            <SelectField label="Kind" options={['audit', 'letter']} words={(one) => one} {...at('kind')} />
          </>
        )}
      </RecordForm>,
    ),
  );

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  saved = [];
  answer = ok(null);
  document.body.innerHTML = '<div id="app"></div>';
  root = createRoot(document.getElementById('app')!);
  await draw(blank);
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const complaint = (name: string) => {
  const ids = field(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
};
const summary = () => document.querySelector('[role="alert"]');
const submit = () =>
  act(async () => {
    document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

/** As a browser does: React listens to the element's own setter. */
const type = (name: string, text: string, event = 'input') =>
  act(async () => {
    const one = field(name);
    const of = one instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(of.prototype, 'value')!.set!.call(one, text);
    one.dispatchEvent(new Event(event, { bubbles: true }));
  });

it('says what is missing at its field and in a list, and goes to the first in the order of the form', async () => {
  expect(summary()).toBeNull();
  await submit();
  expect(saved).toEqual([]);
  expect(complaint('title')).toBe('Fill this in.');
  expect(complaint('kind')).toBe('Fill this in.');
  expect(field('title').getAttribute('aria-invalid')).toBe('true');
  expect(field('due').hasAttribute('aria-invalid')).toBe(false);
  expect(document.activeElement).toBe(field('title'));
  expect(summary()?.textContent).toContain('2 fields are to be mended.');
  expect(document.querySelector('form')?.getAttribute('aria-describedby')).toBe(summary()?.id);
  const [, second] = summary()!.querySelectorAll('button');
  expect(second?.textContent).toBe('Kind: Fill this in.');
  await act(async () => second!.click());
  expect(document.activeElement).toBe(field('kind'));
});

it('leaves out of the list what was mended, and saves what is whole', async () => {
  await submit();
  await type('title', 'Letter of the payer');
  expect(complaint('title')).toBe('');
  expect(summary()?.textContent).toContain('One field is to be mended.');
  await type('kind', 'letter', 'change');
  expect(summary()).toBeNull();
  await submit();
  const whole = { title: 'Letter of the payer', due: null, share: 0.5, kind: 'letter' };
  expect(saved).toEqual([[whole, { title: 'Letter of the payer', kind: 'letter' }]]);
});

it('holds to the schema where the field itself takes more', async () => {
  await type('title', 'Twenty-one characters');
  await type('kind', 'audit', 'change');
  await submit();
  // By hand: “Twenty-one characters” has 6 + 1 + 3 + 1 + 10 = 21.
  expect(complaint('title')).toBe('At most 20 letters.');
  expect(saved).toEqual([]);
});

it('keeps what was typed while the record changes underneath, and tells only of that', async () => {
  await draw({ ...blank, title: 'Audit', kind: 'audit' });
  await type('title', 'Mine');
  await draw({ ...blank, title: 'Somebody else’s', share: 0.9, kind: 'letter' });
  expect(field('title').value).toBe('Mine');
});

it('shows why it was not taken, and keeps the words', async () => {
  answer = fail('no', 'It was refused.', 'Nothing was saved.', 'Ask.');
  await type('title', 'Letter');
  await type('kind', 'audit', 'change');
  await submit();
  expect(summary()?.textContent).toContain('It was refused.');
  expect(field('title').value).toBe('Letter');
});
