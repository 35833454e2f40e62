// Q12: a yes/no query has four answers, of which two leave the question open.

import type { OptionKind, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { block } from './breach-of.ts';
import { disguised } from './escape-options.ts';

const four: readonly { kind: OptionKind; words: string }[] = [
  { kind: 'yes', words: 'Yes' },
  { kind: 'no', words: 'No' },
  { kind: 'other', words: 'Other (please specify)' },
  { kind: 'unable', words: 'Unable to determine' },
];

export const yesNoOptions: Rule = {
  id: 'Q12',
  asks: 'Yes or no is answered with yes, no, other or unable to determine, and with nothing else.',
  check: ({ query }) =>
    query.format === 'yes-no' ? [...missing(query), ...tooMany(query), ...disguised(query, 'Q12')] : [],
};

const missing = ({ options }: Query): Breach[] =>
  four
    .filter(({ kind }) => options.every((option) => option.kind !== kind))
    .map(({ words }) =>
      block(
        'Q12',
        { field: 'options' },
        `The answer “${words}” is not offered.`,
        `Add “${words}” to the answers.`,
      ),
    );

function tooMany({ options, yesNo }: Query): Breach[] {
  const allowed = (kind: OptionKind): number => {
    if (!four.some((one) => one.kind === kind)) return 0;
    // Of presence on admission: clinically undetermined, and not enough documented.
    return kind === 'unable' && yesNo?.purpose === 'poa' ? 2 : 1;
  };
  return options
    .filter(({ kind }, n) => options.slice(0, n).filter((one) => one.kind === kind).length >= allowed(kind))
    .map(({ id, text }) =>
      block(
        'Q12',
        { field: 'options', part: id },
        `“${text}” is no answer to yes or no, or is there twice.`,
        'Keep yes, no, other and unable to determine; for other answers, ask as multiple choice.',
      ),
    );
}
