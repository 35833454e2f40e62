// Lists that a person comes back to: an address under a name, kept in this browser.

import { useState } from 'react';
import { ok } from '../../../../lib/model/result.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';

interface SavedView {
  name: string;
  address: string;
}

const most = 30;
const placeOf = (person: string): string => `denial-views:${person}`;

/** What cannot be read is nothing: it can be saved again. */
function savedViews(person: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(person)) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((one) => typeof one?.name === 'string' && typeof one?.address === 'string')
      : [];
  } catch {
    return [];
  }
}

/** A search can be an account number, which is not to stay in this browser in the clear. */
function withoutSearch(address: string): string {
  const kept = new URLSearchParams(address);
  kept.delete('search');
  return kept.toString();
}

export function SavedViews({ person, address }: { person: string; address: string }) {
  const [views, setViews] = useState(() => savedViews(person));
  const [name, setName] = useState('');
  const here = withoutSearch(address);
  const keep = (next: SavedView[]) => {
    localStorage.setItem(placeOf(person), JSON.stringify(next));
    setViews(next);
  };
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <ul aria-label="Saved lists">
          {views.map((view) => (
            <li key={view.name}>
              <a href={`#/denials?${view.address}`} aria-current={view.address === here ? 'page' : undefined}>
                {view.name}
              </a>
              <button
                type="button"
                className="button bare"
                aria-label={`Forget the list ${view.name}`}
                onClick={() => keep(views.filter((one) => one !== view))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <FormDialog
        name="Save this list"
        of="Its filters and its order, in this browser; not what is searched for"
        onSubmit={async () => {
          const others = views.filter((one) => one.name !== name.trim());
          keep([...others, { name: name.trim(), address: here }].slice(-most));
          return ok(null);
        }}
        onDone={() => setName('')}
      >
        <label className="field">
          <span>Name</span>
          <input required maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      </FormDialog>
    </div>
  );
}
