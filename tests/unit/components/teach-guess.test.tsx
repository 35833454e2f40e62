// @vitest-environment happy-dom
// What a page seems to hold arrives while a hand is on its way to a button: a button that moves or grows a neighbour
// between press and release loses the click. So there is none until it has arrived.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../components/session/use-session.ts';
import { Teach } from '../../../components/teach/teach.tsx';
import type { FromFrame } from '../../../lib/messaging/teach-page.ts';
import type { GuessedDraft } from '../../../lib/model/teaching.ts';

const page = vi.hoisted(() => ({ guessAll: vi.fn(), pointInAll: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../lib/messaging/teach-drafts.ts', () => ({
  readTeachDraft: async () => null,
  keepTeachDraft: async () => undefined,
  forgetTeachDraft: async () => undefined,
}));
vi.mock('../../../lib/messaging/teach-page.ts', () => ({
  ...page,
  tryInAll: async () => [],
  stopPointing: async () => undefined,
  onPicked: () => undefined,
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const patient: FromFrame<GuessedDraft> = {
  frame: 0,
  site: 'https://ehr.example.org',
  said: {
    picks: [
      {
        what: 'patient',
        why: null,
        readers: [{ reader: { selector: '#mrn' }, why: 'By its id.', reads: '1' }],
        table: null,
        documents: [],
        place: { path: '/chart', query: {}, dates: 'month-first' },
        shadow: [],
      },
    ],
  } as unknown as GuessedDraft,
};

async function opened() {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const session = { identity: { person: { id: 'ann' } } } as Session;
  await act(async () =>
    root.render(
      <Teach
        session={session}
        tab={1}
        join={() => ({ state: 'reading', why: '' })}
        compile={() => null}
        nameRole={() => 'main'}
        onClose={() => undefined}
      />,
    ),
  );
  const button = (name: string) =>
    [...place.querySelectorAll('button')].find((one) => one.getAttribute('aria-label')?.startsWith(name));
  return { place, button, end: () => act(async () => root.unmount()) };
}

beforeEach(() => void page.pointInAll.mockResolvedValue(1));
afterEach(() => document.body.replaceChildren());

test('nothing can be pressed before the guess is there, and then all of it is', async () => {
  let arrive: (frames: FromFrame<GuessedDraft>[]) => void = () => undefined;
  page.guessAll.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const { place, button, end } = await opened();
  expect(button('Point: ')).toBeUndefined();
  expect(place.querySelector('[role=status]')?.textContent).toContain('Looking at the page');
  await act(async () => arrive([patient]));
  expect(button('Confirm: ')).toBeDefined();
  await act(async () => button('Point: ')!.click());
  expect(place.querySelector('legend')?.textContent).toBe('Pointing');
  await end();
});

test('a page of which nothing is guessed, or that does not answer, is taught all the same', async () => {
  for (const answer of [async () => [], () => Promise.reject(new Error('gone'))]) {
    page.guessAll.mockImplementationOnce(answer);
    const { button, end } = await opened();
    expect(button('Confirm: ')).toBeUndefined();
    expect(button('Point: ')).toBeDefined();
    await end();
  }
});

test('what was taken away is not guessed again', async () => {
  page.guessAll.mockClear().mockResolvedValue([patient]);
  const { button, end } = await opened();
  await act(async () => button('Remove: ')!.click());
  expect(button('Confirm: ')).toBeUndefined();
  expect(page.guessAll).toHaveBeenCalledTimes(1);
  await end();
});
