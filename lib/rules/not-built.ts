// Checks of the catalogue that are not built, each with the reason, so that nobody takes their silence for a pass.

const later = 'not written yet; the catalogue of facts already has what it will ask for';

const family = (letters: string, count: number, why: string): [string, string][] =>
  Array.from({ length: count }, (_, n) => [`${letters}${n + 1}`, why]);

/** Why, by the check's id. */
export const notBuilt: ReadonlyMap<string, string> = new Map([
  ...family('EM', 7, later).slice(2),
  ...family('ON', 9, later),
  ...family('OR', 7, later),
  ...family('CA', 8, later),
  ...family('RA', 6, later),
  ...family('AN', 7, later),
  ...family('NE', 8, later),
]);
