// @vitest-environment happy-dom
// A form without a schema says what is wrong as the others do: in a list, at the field, in our words; and is sent once nothing is.

import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PlainForm } from '../../../components/ui/form/plain-form.tsx';

let root: Root;
let sent: string[];

function Asked() {
  const [reason, setReason] = useState('');
  return (
    <PlainForm onSubmit={() => sent.push(reason)}>
      <label className="field">
        <span>Why</span>
        <input id="why" required value={reason} onChange={(event) => setReason(event.target.value)} />
        <span className="small">It stands in the audit trail.</span>
      </label>
      <label>
        <input id="sure" type="checkbox" required /> I have asked
      </label>
      <button type="submit">Send</button>
    </PlainForm>
  );
}

const find = <T extends Element>(what: string): T => {
  const found = document.querySelector<T>(what);
  if (!found) throw new Error(`No ${what}`);
  return found;
};
const send = () => act(async () => find<HTMLButtonElement>('[type=submit]').click());
const alert = () => document.querySelector('[role=alert]');

async function type(text: string): Promise<void> {
  const field = find<HTMLInputElement>('#why');
  // As a person types: React looks at the value under its own.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
  await act(async () => field.dispatchEvent(new Event('input', { bubbles: true })));
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  sent = [];
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () => root.render(<Asked />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it('says every field that is to be mended, marks it, and goes to the first', async () => {
  await send();
  expect(sent).toEqual([]);
  expect(alert()?.textContent).toContain('2 fields are to be mended. Nothing was saved.');
  const faults = [...document.querySelectorAll('.wrong-list li')];
  expect(faults.map((one) => one.textContent)).toEqual([
    'Why: Fill this in.',
    'I have asked: Tick this, or do not go on.',
  ]);
  expect(document.activeElement?.id).toBe('why');
  for (const [i, id] of ['why', 'sure'].entries()) {
    const field = find(`#${id}`);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe(faults[i]?.id);
  }
  await act(async () => find<HTMLButtonElement>('.wrong-list li:last-child button').click());
  expect(document.activeElement?.id).toBe('sure');
});

it('takes back what has been mended, and is sent with nothing left', async () => {
  await send();
  await type('A late note');
  expect(alert()?.textContent).toContain('One field is to be mended.');
  expect(find('#why').hasAttribute('aria-invalid')).toBe(false);
  await act(async () => find<HTMLInputElement>('#sure').click());
  expect(alert()).toBeNull();
  await send();
  expect(sent).toEqual(['A late note']);
});
