// A compiled message and its values become a text, or a text with marked-up pieces in it.

/** A text, the place of a value, or a plural, choice or tag with what it holds. */
export type Piece = string | number | ['p' | 's', number, Record<string, Piece[]>] | ['t', number, Piece[]];
export type Compiled = string | Piece[];

export type Wrap<T> = (inner: T[]) => T;

/**
 * The pieces in their order, with values in their places.
 * @param rules which plural a number takes in the language
 * @param tags one for each tag of the message
 */
export function fill<T>(
  pieces: Piece[],
  values: readonly (T | string)[],
  rules: Intl.PluralRules,
  tags: readonly Wrap<T | string>[],
): (T | string)[] {
  return pieces.flatMap((piece): (T | string)[] => {
    if (typeof piece === 'string') return [piece];
    if (typeof piece === 'number') return [values[piece]!];
    if (piece[0] === 't') return [tags[piece[1]]!(fill(piece[2], values, rules, tags))];
    const [kind, at, cases] = piece;
    const value = values[at];
    const name = kind === 's' ? String(value) : rules.select(Number(value));
    const chosen = cases[`=${String(value)}`] ?? cases[name] ?? cases.other ?? [];
    return fill(chosen, values, rules, tags);
  });
}
