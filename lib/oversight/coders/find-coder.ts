// Which coder of the register coded a chart. Charts name people in their own way, so a coder has further names.

import { foldedName } from '../../model/folded-name.ts';
import type { Coder } from '../../model/oversight/coder.ts';

export type RegisteredCoder = Pick<
  Coder,
  'vendorId' | 'name' | 'alsoNamed' | 'credentials' | 'specialties' | 'years' | 'assignments' | 'left'
> & { id: string };

/**
 * A function that finds the coder of a name at one of the vendors; made once for many charts. Null: none of them has one,
 * though another vendor may.
 */
export function coderFinder<C extends RegisteredCoder>(
  coders: readonly C[],
): (name: string, vendorIds: ReadonlySet<string>) => C | null {
  const byName = new Map<string, C[]>();
  for (const coder of coders)
    for (const name of new Set([coder.name, ...coder.alsoNamed].map(bareName)))
      byName.set(name, [...(byName.get(name) ?? []), coder]);
  return (name, vendorIds) => {
    const found = byName.get(bareName(name)) ?? [];
    // A coder of the same name at another vendor is somebody else.
    return found.find(({ vendorId }) => vendorId !== null && vendorIds.has(vendorId)) ?? null;
  };
}

/** Folded, and without the credentials that charts put behind a name: `Priya Raman, CPC`. */
const bareName = (name: string): string => foldedName(name.replace(/(?:,\s*[A-Z][A-Z-]{1,7})+\s*$/, ''));
