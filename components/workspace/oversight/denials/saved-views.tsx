// Lists of denials that a person comes back to, as links.

import { useState } from 'react';
import { ok } from '../../../../lib/model/result.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { mostViews, useSavedViews } from '../use-saved-views.ts';

/** A search can be an account number, which is not to stay in this browser in the clear. */
function withoutSearch(address: string): string {
  const kept = new URLSearchParams(address);
  kept.delete('search');
  return kept.toString();
}

export function SavedViews({ person, address }: { person: string; address: string }) {
  const { views, keep } = useSavedViews(`denial-views:${person}`);
  const [name, setName] = useState('');
  const here = withoutSearch(address);
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
          keep([...others, { name: name.trim(), address: here }].slice(-mostViews));
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
