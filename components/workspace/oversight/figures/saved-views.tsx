// Views that a person comes back to, under names of their own. They are addresses, kept in this browser for this person;
// they hold names of vendors and coders at the most, nothing of a chart.

import { useState } from 'react';
import { addressOf, type Shown, viewWords } from './figures-route.ts';

interface SavedView {
  name: string;
  address: string;
}

const most = 30;

function read(key: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).slice(0, most) : [];
  } catch {
    return [];
  }
}

const isView = (one: SavedView | null): one is SavedView =>
  typeof one?.name === 'string' && typeof one.address === 'string' && one.address.startsWith('#/figures?');

export function SavedViews({ shown, person }: { shown: Shown; person: string }) {
  const key = `figures of ${person}`;
  const [views, setViews] = useState(() => read(key));
  const [name, setName] = useState('');
  const address = addressOf({ ...shown, opened: null });
  const current = views.find((one) => one.address === address);
  const keep = (next: SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  return (
    <>
      {views.length > 0 && (
        <label className="field">
          <span>Saved view</span>
          <select
            value={current?.address ?? ''}
            onChange={({ target }) => {
              if (target.value) location.hash = target.value;
            }}
          >
            <option value="">None of them</option>
            {views.map((one) => (
              <option key={one.name} value={one.address}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {current ? (
        <button type="button" className="button" onClick={() => keep(views.filter((one) => one !== current))}>
          Forget “{current.name}”
        </button>
      ) : (
        <form
          className="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            const called = name.trim() || viewWords[shown.view];
            keep([{ name: called, address }, ...views.filter((one) => one.name !== called)].slice(0, most));
            setName('');
          }}
        >
          <label className="field">
            <span>Save this view as</span>
            <input
              value={name}
              maxLength={60}
              placeholder={viewWords[shown.view]}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <button type="submit" className="button">
            Save
          </button>
        </form>
      )}
    </>
  );
}
