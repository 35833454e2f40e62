// Views of a page that a person comes back to: addresses under names of their own, kept in this browser. They hold names of
// vendors and coders at the most, nothing of a chart.

import { useState } from 'react';

export interface SavedView {
  name: string;
  address: string;
}

export const mostViews = 30;

/** @param key of the page and the person, in local storage. @param isOurs whether an address is one of the page's. */
export function useSavedViews(key: string, isOurs: (address: string) => boolean = () => true) {
  const [views, setViews] = useState(() => read(key, isOurs));
  const keep = (next: SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  return { views, keep };
}

/** What cannot be read is nothing: it can be saved again. */
function read(key: string, isOurs: (address: string) => boolean): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    const views = kept.filter(
      (one) => typeof one?.name === 'string' && typeof one?.address === 'string' && isOurs(one.address),
    );
    return views.slice(0, mostViews);
  } catch {
    return [];
  }
}
