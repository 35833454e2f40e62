// What a roster would change in the register: who is new, who changes, and who is not in it any more. A person decides;
// nobody leaves because a file does not name them.

import { canonicalJson } from '../../model/canonical-json.ts';
import { foldedName } from '../../model/folded-name.ts';
import { entriesOf } from '../../model/keys-of.ts';
import type { Coder } from '../../model/oversight/coder.ts';
import { mergeAssignments, mergeCredentials, type RosterCoder } from './roster-csv.ts';

type Known = Coder & { id: string };
type Said = Omit<Coder, 'madeBy' | 'madeAt' | 'removed' | 'vendorId' | 'notes' | 'leftWhy'>;

export interface RosterPlan {
  added: RosterCoder[];
  changed: { id: string; name: string; fields: Partial<Said> }[];
  /** In the register as it is. */
  same: number;
  /** Still on the account by the register, and not in the file. */
  missing: { id: string; name: string }[];
}

/** @param known coders of the same vendor */
export function rosterPlan(said: readonly RosterCoder[], known: readonly Known[], today: string): RosterPlan {
  const byName = new Map<string, Known>();
  for (const coder of known)
    for (const name of [coder.name, ...coder.alsoNamed]) byName.set(foldedName(name), coder);
  const plan: RosterPlan = { added: [], changed: [], same: 0, missing: [] };
  const named = new Set<string>();
  for (const row of said) {
    const before = byName.get(foldedName(row.name));
    if (!before) {
      plan.added.push(row);
      continue;
    }
    named.add(before.id);
    const fields = changedFields(before, row);
    if (Object.keys(fields).length === 0) plan.same += 1;
    else plan.changed.push({ id: before.id, name: before.name, fields });
  }
  plan.missing = known
    .filter(({ id, left }) => !named.has(id) && (left === null || left >= today))
    .map(({ id, name }) => ({ id, name }));
  return plan;
}

function changedFields(before: Known, row: RosterCoder): Partial<Said> {
  const after: Partial<Said> = {
    alsoNamed: [...new Set([...before.alsoNamed, ...row.alsoNamed])],
    credentials: mergeCredentials(before.credentials, row.credentials),
    specialties: [...new Set([...before.specialties, ...row.specialties])],
    assignments: mergeAssignments(before.assignments, row.assignments),
    years: row.years ?? before.years,
    left: row.left ?? before.left,
  };
  return Object.fromEntries(
    entriesOf(after).filter(([field, value]) => canonicalJson(value) !== canonicalJson(before[field])),
  );
}
