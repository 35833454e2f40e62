// Whether this embedded page has the extension's own storage. Browsers may refuse an embedded page all storage,
// or give it another that belongs to the page around it: work would seem lost, and land where nobody finds it.

/**
 * The background holds a lock under this name as it answers: to be seen from here only where both have the same
 * storage.
 */
export async function storageIsOurs(name: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  } catch {
    return false;
  }
}
