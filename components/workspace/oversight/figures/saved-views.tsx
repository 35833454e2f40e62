// Views of the figures that a person comes back to, in a list to choose from.

import { useState } from 'react';
import { mostViews, useSavedViews } from '../use-saved-views.ts';
import { addressOf, type Shown, viewWords } from './figures-route.ts';

export function SavedViews({ shown, person }: { shown: Shown; person: string }) {
  const { views, keep } = useSavedViews(`figures of ${person}`, (one) => one.startsWith('#/figures?'));
  const [name, setName] = useState('');
  const address = addressOf({ ...shown, opened: null });
  const current = views.find((one) => one.address === address);
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
            keep(
              [{ name: called, address }, ...views.filter((one) => one.name !== called)].slice(0, mostViews),
            );
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
