// How names of facilities, vendors and employers are compared: nobody types them twice the same way.

/** Equal for names that differ only in case, spacing and the width of their letters. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether two names are one. */
export const sameName = (one: string, other: string): boolean => foldedName(one) === foldedName(other);
