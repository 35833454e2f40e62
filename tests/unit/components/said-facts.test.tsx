// @vitest-environment happy-dom
// Two answers that stand side by side: the one that is kept gets no passage that may be the other's.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { SaidFacts } from '../../../components/checks/said-facts.tsx';
import type { Evidence } from '../../../lib/model/evidence.ts';
import type { SeenFact } from '../../../lib/store/views/review-view.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const anchor = { exact: '30 minutes', prefix: '', suffix: '', start: 0, region: 'note' };
const passage: Evidence = { kind: 'quote', id: 'e1', anchor, source: 'Note', takenAt: 1 };
const fact = (conflicts: string[]): SeenFact => ({
  id: 'f1',
  name: 'psychotherapy-minutes',
  lineKey: null,
  value: 45,
  evidence: passage,
  conflicts,
  said: [45, 30].map((value) => ({ value, by: 'ada', at: value })),
});

async function shown(conflicts: string[]) {
  const place = document.body.appendChild(document.createElement('div'));
  const onConfirm = vi.fn();
  await act(async () =>
    createRoot(place).render(
      <SaidFacts
        facts={[fact(conflicts)]}
        lineWords={() => 'the whole encounter'}
        who={(id) => id}
        closed={false}
        onConfirm={onConfirm}
        takePassage={async () => null}
      />,
    ),
  );
  return { place, onConfirm };
}

test('an answer alone is shown with its passage', async () => {
  expect((await shown([])).place.textContent).toContain('“30 minutes”');
});

test('of two, neither is shown or kept with a passage', async () => {
  const { place, onConfirm } = await shown(['value']);
  expect(place.textContent).not.toContain('“30 minutes”');
  const keep = [...place.querySelectorAll('button')].find((one) => one.textContent === 'Keep this');
  await act(async () => keep!.click());
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: 45, evidence: null }));
});
