// A translation as the browser uses it: parsed once, here, into texts and numbers, so that no parser is shipped.

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Compiled, Piece } from '../../components/words/format.ts';

/** Placeholders and tags in the order in which the message names them first. */
export interface Named {
  values: string[];
  tags: string[];
}

export const parsed = (text: string): MessageFormatElement[] => parse(text, { requiresOtherClause: true });

export function namedIn(elements: MessageFormatElement[], into: Named = { values: [], tags: [] }): Named {
  const add = (list: string[], name: string) => list.includes(name) || list.push(name);
  for (const element of elements) {
    if (element.type === TYPE.argument) add(into.values, element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      add(into.values, element.value);
      for (const option of Object.values(element.options)) namedIn(option.value, into);
    }
    if (element.type === TYPE.tag) {
      add(into.tags, element.value);
      namedIn(element.children, into);
    }
  }
  return into;
}

/** @throws where the translation is no ICU message, or names a placeholder that the original has not. */
export function compile(original: string, translation: string): Compiled {
  const known = namedIn(parsed(original));
  const pieces = piecesOf(parsed(translation), known);
  const only = pieces.length === 1 ? pieces[0] : null;
  return typeof only === 'string' ? only : pieces;
}

function piecesOf(elements: MessageFormatElement[], known: Named, counted = -1): Piece[] {
  const place = (list: string[], name: string): number => {
    const at = list.indexOf(name);
    if (at < 0) throw new Error(`“${name}” is not in the original`);
    return at;
  };
  return elements.map((element): Piece => {
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.argument:
        return place(known.values, element.value);
      case TYPE.pound:
        return counted;
      case TYPE.plural:
      case TYPE.select: {
        const at = place(known.values, element.value);
        const cases = Object.fromEntries(
          Object.entries(element.options).map(([name, { value }]) => [name, piecesOf(value, known, at)]),
        );
        return [element.type === TYPE.plural ? 'p' : 's', at, cases];
      }
      case TYPE.tag:
        return ['t', place(known.tags, element.value), piecesOf(element.children, known, counted)];
      default:
        throw new Error('dates and numbers come as texts: no formats in messages');
    }
  });
}
