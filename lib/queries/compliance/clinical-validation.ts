// Q15: a diagnosis that findings do not bear out is put to the provider as it was documented, to be upheld or ruled
// out, and not by a coder alone.

import type { Indicator, OptionKind, Query, QueryOption } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { assertedWords, indicatorById, isProvider, namesInCore } from '../text/documented.ts';
import { fold } from '../text/folded-text.ts';
import { findDiagnoses } from '../text/naming.ts';
import { block } from './breach-of.ts';

/** True where the query asks whether a documented diagnosis is valid. */
export const isValidation = ({ reason, topic }: Query): boolean =>
  reason === 'diagnosis-without-indicators' || /\bvalidation\b/.test(topic);

export const clinicalValidation: Rule = {
  id: 'Q15',
  asks: 'A query about a diagnosis without support cites it with the findings, offers both outcomes, and is no coder’s.',
  check: ({ query }) =>
    isValidation(query) ? [...asker(query), ...outcomesOffered(query), ...citations(query)] : [],
};

const asker = ({ coder }: Query): Breach[] =>
  coder === null
    ? []
    : [
        block(
          'Q15',
          { field: 'coder' },
          'A coder would question a provider’s diagnosis alone.',
          'Let a physician advisor or clinical documentation specialist ask.',
        ),
      ];

const needed: readonly { kind: OptionKind; words: string }[] = [
  { kind: 'clinical', words: 'the documented diagnosis is confirmed' },
  { kind: 'ruled-out', words: 'the diagnosis was ruled out' },
  { kind: 'other', words: 'another answer' },
  { kind: 'unable', words: 'unable to determine' },
];

/** What is missing of the outcomes that must be open. */
export const outcomesOffered = ({ options }: Pick<Query, 'options'>): Breach[] =>
  needed
    .filter(({ kind }) => options.every((option) => option.kind !== kind))
    .map(({ words }) =>
      block(
        'Q15',
        { field: 'options' },
        `No option says: ${words}.`,
        'Add it, so that either outcome can be chosen.',
      ),
    );

/** Where what is to be ruled out is named, an answer upholds that diagnosis, not only another one. */
function citations(query: Query): Breach[] {
  const clinical = query.options.filter(({ kind }) => kind === 'clinical');
  const inDoubt = query.options
    .filter(({ kind }) => kind === 'ruled-out')
    .flatMap(({ text }) => findDiagnoses(fold(text)).map(({ word }) => word));
  const upheld = clinical.find(
    (option) =>
      citing(query, option) &&
      (inDoubt.length === 0 || assertedWords(option.text).some((word) => inDoubt.includes(word))),
  );
  const found: Breach[] = [];
  if (!upheld && clinical.length > 0)
    found.push(
      block(
        'Q15',
        { field: 'options', part: clinical[0]!.id },
        'No option is tied to the passage in which the provider documented the diagnosis.',
        'Cite that passage as an indicator and name it with the option that confirms the diagnosis.',
      ),
    );
  const cited = upheld && citing(query, upheld);
  const findings = query.indicators.filter((one) => one !== cited);
  if (findings.length === 0)
    found.push(
      block(
        'Q15',
        { field: 'indicators' },
        'Only the diagnosis is cited, no finding for or against it.',
        'Cite the findings that bear on it, those that are absent too.',
      ),
    );
  return found;
}

/** The provider’s passage that states the diagnosis of an option. */
const citing = (query: Query, { text, documentedIn, supportedBy }: QueryOption): Indicator | undefined =>
  [documentedIn, ...supportedBy]
    .map((id) => indicatorById(query, id))
    .find((one) => one && isProvider(one.authorRole) && namesInCore(one, text));
