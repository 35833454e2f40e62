// A day as people write it, in their own time zone.

export const dayWords = (time: number): string =>
  new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
