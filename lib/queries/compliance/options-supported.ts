// Q04: what a provider may choose is supported by what is cited, and what is said to be documented is.

import type { Indicator, Query, QueryOption } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import {
  assertedWords,
  coreOf,
  documentedWords,
  indicatorById,
  isDenial,
  isProvider,
  namesWhole,
} from '../text/documented.ts';
import { cannotSupport } from '../text/expected-findings.ts';
import { block, justify } from './breach-of.ts';

export const optionsSupported: Rule = {
  id: 'Q04',
  asks: 'Each clinical option is documented by a provider already, or supported by an indicator that is cited.',
  check: ({ query }) =>
    query.options.filter(({ kind }) => kind === 'clinical').flatMap((option) => breachesOf(query, option)),
};

function breachesOf(query: Query, option: QueryOption): Breach[] {
  const breach = (happened: string, mend: string): Breach[] => [
    block('Q04', { field: 'options', part: option.id }, happened, mend),
  ];
  if (option.documentedIn !== null) return claimBreaches(query, option, breach);
  const support = option.supportedBy.map((id) => indicatorById(query, id)).filter((one) => one !== undefined);
  // Nothing is added by an option that denies.
  if (isDenial(option.text)) return [];
  if (support.some(({ mention }) => mention !== 'negated')) return unrelated(query, option, support);
  if (support.length > 0)
    return breach(
      `“${option.text}” is supported only by findings that the record denies.`,
      'Name an indicator that speaks for it, or take the option out.',
    );
  return breach(
    `No cited indicator supports “${option.text}”.`,
    'Name the indicators that support it, or take the option out.',
  );
}

/** An answer for which nothing speaks that it is tied to, as far as its diagnosis is known here. */
function unrelated(query: Query, option: QueryOption, support: readonly Indicator[]): Breach[] {
  const written = documentedWords(query, 'anyone');
  const texts = support.map(({ text, source, value }) => `${text} | ${source} | ${value ?? ''}`);
  if (
    !/\b(?:history|hx|h\/o|old|prior|previous|chronic|remission|sequela\w*|past|status)\b/i.test(
      option.text,
    ) &&
    support.every(isPast)
  )
    return [
      justify(
        'Q04',
        { field: 'options', part: option.id },
        `“${option.text}” rests on the past history alone.`,
        'Name what shows it in this encounter, or give the reason why the history bears on it.',
      ),
    ];
  return assertedWords(coreOf(option.text))
    .filter((word) => !written.has(word) && cannotSupport(word, texts))
    .slice(0, 1)
    .map(() =>
      justify(
        'Q04',
        { field: 'options', part: option.id },
        `What is named for “${option.text}” does not speak of it.`,
        'Name the indicators that support it, take the option out, or give the reason why these bear on it.',
      ),
    );
}

const isPast = ({ mention, text }: Indicator): boolean =>
  mention === 'historical' || /^\W*(?:(?:past|prior) )?(?:history|hx|h\/o|pmh|psh)\b[^.;,]*$/i.test(text);

function claimBreaches(
  query: Query,
  option: QueryOption,
  breach: (happened: string, mend: string) => Breach[],
): Breach[] {
  const claimed = indicatorById(query, option.documentedIn);
  if (!claimed)
    return breach(
      `“${option.text}” is said to be documented in an indicator that is not cited.`,
      'Cite the passage that documents it, or name the indicators that support it.',
    );
  if (!isProvider(claimed.authorRole))
    return breach(
      `“${option.text}” is said to be documented, but not by a provider.`,
      'Treat it as not documented and name the indicators that support it.',
    );
  if (!namesWhole(claimed, option.text))
    return breach(
      `The passage that is said to document “${option.text}” does not state it.`,
      'Name a passage that states it, or treat it as not documented and name what supports it.',
    );
  return [];
}
