// @vitest-environment happy-dom
// Passages found for a code: listed with what they say, shown, taken once; and a hint where none supports it.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { FindSupport, type SupportActions } from '../../../components/panel/find-support.tsx';
import type { SupportPassage } from '../../../components/panel/use-support.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const quote = { exact: 'No pneumonia.', prefix: '', suffix: '', start: 0, region: 'note' };
const passage: SupportPassage = {
  document: 0,
  quote,
  end: 13,
  relation: 'contradicts',
  why: 'The passage denies it.',
  weight: 1,
  of: { source: 'Report', written: null },
};

async function shown(actions: SupportActions) {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(<FindSupport {...actions} />));
  const press = (name: string) =>
    act(async () => {
      const button = [...place.querySelectorAll('button')].find((one) =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
      );
      button!.click();
    });
  return { place, press };
}

afterEach(() => document.body.replaceChildren());

test('passages are listed and shown, and one is taken once', async () => {
  const onTake = vi.fn(async () => true);
  const onShow = vi.fn(async () => 'found' as const);
  const support = [{ code: 'J18.9', found: 'no-support' as const, passages: [passage] }];
  const { place, press } = await shown({ onFind: async () => support, onShow, onTake });
  await press('Find support in the notes');
  expect(place.textContent).toContain('against it “No pneumonia.” The passage denies it. Report');
  expect(place.textContent).toContain('That is a hint');
  expect(onShow).toHaveBeenCalledExactlyOnceWith(passage);
  await press('Take as evidence');
  await press('Take as evidence');
  expect(onTake).toHaveBeenCalledExactlyOnceWith(passage);
});

test('a passage that the page shows no more is not taken, and that is said', async () => {
  const { place, press } = await shown({
    onFind: async () => [{ code: 'J18.9', found: 'support' as const, passages: [passage] }],
    onShow: async () => 'found',
    onTake: async () => false,
  });
  await press('Find support in the notes');
  await press('Take as evidence');
  expect(place.querySelector('[role=status]')?.textContent).toContain('not on the page now');
  expect(place.textContent).not.toContain('Taken');
});

test('words in place of passages are shown as they are', async () => {
  const { place, press } = await shown({
    onFind: async () => 'The page shows no documentation.',
    onShow: async () => 'lost',
    onTake: async () => true,
  });
  await press('Find support in the notes');
  expect(place.querySelector('[role=status]')?.textContent).toBe('The page shows no documentation.');
});
