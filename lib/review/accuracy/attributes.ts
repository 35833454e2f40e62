// Whether an attribute of a code stands. The values are compared where both are recorded; where a finding only
// says that one is wrong, that is enough; where nobody can say, nobody guesses.

import { codeStands } from './code-counts.ts';
import type { Attribute, Element, Side } from './reviewed-chart.ts';

/** True: stands. False: wrong. Null: the records do not say, or one side has no such line. */
export function holdsAttribute(element: Element, attribute: Attribute): boolean | null {
  const { delivered, reviewed, wrong } = element;
  if (!delivered || !reviewed) return null;
  if (wrong.includes(attribute)) return false;
  if (element.disposition === 'agree' || element.disposition === 'resequence') return true;
  const same = compare(delivered, reviewed, attribute);
  if (same !== null) return same;
  // The finding names another attribute, so this one was looked at and left.
  return codeStands(element) && wrong.length > 0 ? true : null;
}

function compare(delivered: Side, reviewed: Side, attribute: Attribute): boolean | null {
  const [a, b] = [delivered[attribute], reviewed[attribute]];
  if (a === null || b === null) return null;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a.length !== b.length) return false;
  // The order of pointers says which diagnosis is the line's first; that of modifiers is left to the payer.
  return attribute === 'modifiers' ? a.every((m) => b.includes(m)) : a.every((p, i) => p === b[i]);
}
