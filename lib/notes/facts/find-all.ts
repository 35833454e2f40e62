// What many readers do: every match of a pattern, made into a value.

import type { FactName, FactValue } from '../../model/confirmed-fact.ts';
import type { Find } from './fact-reader.ts';

type Said<N extends FactName> = { value: FactValue<N>; doubt?: string | null } | null;

/**
 * @param pattern With the flag `g`.
 * @param say The value that a match says; null: none.
 */
export const findAll = <N extends FactName>(
  text: string,
  pattern: RegExp,
  say: (match: RegExpExecArray) => Said<N>,
): Find<N>[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const said = say(match);
    return said
      ? [
          {
            value: said.value,
            from: match.index,
            to: match.index + match[0].length,
            doubt: said.doubt ?? null,
          },
        ]
      : [];
  });
