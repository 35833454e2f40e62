// Mends by one press, and taking the last one back.

import { useDeferredValue, useMemo, useState } from 'react';
import { keysOf } from '../../lib/model/keys-of.ts';
import type { Query } from '../../lib/model/query.ts';
import type { Breach, Checked } from '../../lib/queries/breach.ts';
import { mendOf } from '../../lib/queries/mend-of.ts';

export interface Mends {
  /** The words of the button beside a point; null: it has none. */
  saysFor: (breach: Breach) => string | null;
  mend: (breach: Breach) => void;
  /** What the last press did, as long as nothing was changed since. */
  last: { says: string; undo: () => void } | null;
}

interface Mended {
  says: string;
  before: Query;
  after: Query;
}

const partsOf = (query: Query): (keyof Query)[] => keysOf(query);

/** The parts of `to` that differ from those of `from`. */
const changedParts = (from: Query, to: Query): Partial<Query> =>
  Object.fromEntries(
    partsOf(to).flatMap((part) => (from[part] === to[part] ? [] : [[part, to[part]] as const])),
  );

/** @param breaches what the check says of it; both the same objects as long as nothing changes. */
export function useMends(
  checked: Checked,
  breaches: readonly Breach[],
  change: (fields: Partial<Query>) => void,
): Mends {
  const { query } = checked;
  const [mended, setMended] = useState<Mended | null>(null);
  // Each mend is tried on the check: typing does not wait for that, and a press finds its mend anew.
  const shown = useDeferredValue(useMemo(() => ({ checked, breaches }), [checked, breaches]));
  const saysFor = useMemo(() => wordsOfMends(shown.checked, shown.breaches), [shown]);
  const isLast = mended && partsOf(mended.after).every((part) => query[part] === mended.after[part]);
  return {
    saysFor,
    mend: (breach) => {
      const found = mendOf(breach, checked, breaches);
      if (!found) return;
      setMended({ says: found.says, before: query, after: found.query });
      change(changedParts(query, found.query));
    },
    last: isLast
      ? {
          says: mended.says,
          undo: () => {
            change(changedParts(query, mended.before));
            setMended(null);
          },
        }
      : null,
  };
}

const nameOf = ({ rule, field, part, happened }: Breach): string => [rule, field, part, happened].join('|');

/** Each is looked for once, when it is first shown. */
function wordsOfMends(checked: Checked, breaches: readonly Breach[]): Mends['saysFor'] {
  const byName = new Map(breaches.map((breach) => [nameOf(breach), breach]));
  const known = new Map<string, string | null>();
  return (breach) => {
    const name = nameOf(breach);
    const same = byName.get(name);
    if (!same) return null;
    if (!known.has(name)) known.set(name, mendOf(same, checked, breaches)?.says ?? null);
    return known.get(name) ?? null;
  };
}
