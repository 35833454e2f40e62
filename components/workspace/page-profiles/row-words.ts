// Who and when, as the rows of page profiles say it.

/** The browser knows no one's name but its own person's. */
export const whoWords = (author: string, person: string): string =>
  author === person ? 'by you' : 'by another administrator';

/** @param at milliseconds since 1970. */
export const whenWords = (at: number): string =>
  new Date(at).toLocaleDateString(undefined, { year: 'numeric', month: 'short', day: 'numeric' });
