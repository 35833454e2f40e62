// Which columns a person leaves out of a table, kept in this browser under the table's name.

import { type ColumnVisibilityState, functionalUpdate, type Updater } from '@tanstack/react-table';
import { useState } from 'react';

const placeOf = (label: string): string => `hidden-columns:${label}`;

/** What cannot be read hides nothing: it can be chosen again. */
function kept(label: string): ColumnVisibilityState {
  try {
    const heads: unknown = JSON.parse(localStorage.getItem(placeOf(label)) ?? '[]');
    if (!Array.isArray(heads)) return {};
    return Object.fromEntries(heads.map((head) => [String(head), false]));
  } catch {
    return {};
  }
}

export function useHiddenColumns(label: string) {
  const [visibility, setVisibility] = useState(() => kept(label));
  const change = (updater: Updater<ColumnVisibilityState>) => {
    const next = functionalUpdate(updater, visibility);
    const hidden = Object.keys(next).filter((head) => next[head] === false);
    if (hidden.length === 0) localStorage.removeItem(placeOf(label));
    else localStorage.setItem(placeOf(label), JSON.stringify(hidden));
    setVisibility(next);
  };
  return { visibility, change };
}
