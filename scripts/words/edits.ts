// Replaced pieces of a file, and the calls that are put in.

import type { Message } from './message.ts';
import { keyOf } from './message.ts';
import { type Node, nameOf, nodeAt, nodesAt } from './nodes.ts';
import { isShownFromLib } from './reading-rules.ts';

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export const inPlaceOf = ({ start, end }: Node, text: string): Edit => ({ start, end, text });

/** A piece of a file with what is replaced in it; the edits are not nested. */
export function applied(code: string, start: number, end: number, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at, end);
}

/** A call that is skipped, with the making of its values, while no language but English is chosen. */
export function called(name: string, { id, values, tags }: Message): string {
  const lists = [values, tags].map((list) => `[${list.join(', ')}]`);
  while (lists.at(-1) === '[]') lists.pop();
  return `${name}?.(${[JSON.stringify(keyOf(id)), ...lists].join(', ')})`;
}

/** Names of a file under which it has words out of lib/. */
export function namesFromLib(tree: Node): Set<string> {
  const names = new Set<string>();
  for (const one of nodesAt(tree, 'body')) {
    if (one.type !== 'ImportDeclaration' || one.importKind === 'type') continue;
    // As the grammar has it.
    const source = String((one.source as { value: string }).value);
    for (const specifier of nodesAt(one, 'specifiers')) {
      const imported = nameOf(nodeAt(specifier, 'imported'));
      if (specifier.importKind !== 'type' && imported && isShownFromLib(source, imported))
        names.add(nameOf(nodeAt(specifier, 'local'))!);
    }
  }
  return names;
}
