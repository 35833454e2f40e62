// The check of a template before it is kept: what a query begun with it would be held for whatever the record says. What
// depends on the record (indicators, support, dates) is asked of each query.

import { topicAbout } from '../model/query-template.ts';
import { templateOf } from './all-templates.ts';
import type { Breach, Checked, QueryRule } from './breach.ts';
import { isValidation, outcomesOffered } from './compliance/clinical-validation.ts';
import { complicationTopics, offersComplication } from './compliance/complication.ts';
import { escapeOptions } from './compliance/escape-options.ts';
import { formatFits } from './compliance/format-fits.ts';
import { multipleChoiceOptions } from './compliance/multiple-choice-options.ts';
import { neutralTitle } from './compliance/neutral-title.ts';
import { noImpactWords } from './compliance/no-impact-words.ts';
import { noSteering } from './compliance/no-steering.ts';
import { nonLeading } from './compliance/non-leading.ts';
import { oneQuestion } from './compliance/one-question.ts';
import { fillPlaceholders, placeholdersOf } from './placeholders.ts';
import { startQuery } from './start-query.ts';
import type { QueryTemplate } from './template.ts';
import { isBlank } from './text/blank.ts';
import { fold } from './text/folded-text.ts';
import { findDiagnoses } from './text/naming.ts';

export interface TemplateBreach {
  rule: QueryRule;
  field: 'name' | 'title' | 'question' | 'options' | 'cites' | 'topic';
  /** What is wrong, in plain words. */
  happened: string;
  mend: string;
}

/** What keeps the template from being kept as it is; empty: nothing. */
export function checkTemplate(template: QueryTemplate): TemplateBreach[] {
  return [...itsForm(template), ...itsTopic(template), ...itsWords(template)];
}

const breach = (
  rule: QueryRule,
  field: TemplateBreach['field'],
  happened: string,
  mend: string,
): TemplateBreach => ({ rule, field, happened, mend });

/** A longer option is not read on a telephone. */
const longestOption = 159;

function itsForm({ name, title, question, format, options, cites }: QueryTemplate): TemplateBreach[] {
  const kinds = options.map(({ kind }) => kind);
  const last = kinds.slice(-2).join(' ');
  return [
    isBlank(name) && breach('Q21', 'name', 'It has no name.', 'Give it the name that people choose it by.'),
    /[{}]/.test(name + title) &&
      breach(
        'Q07',
        'title',
        'Name or title holds a placeholder.',
        'Keep braces to the question and options.',
      ),
    question.match(/\?/g)?.length !== 1 &&
      breach(
        'Q23',
        'question',
        'It does not ask exactly one question.',
        'Ask one thing, with one question mark.',
      ),
    format === 'multiple-choice' &&
      last !== 'other unable' &&
      breach(
        'Q10',
        'options',
        'The options do not end with the two that leave it open.',
        'End with “Other (please specify)” and “Unable to determine”.',
      ),
    options.some(({ text }) => text.trim() === '') &&
      breach('Q09', 'options', 'An option is empty.', 'Word it, or remove it.'),
    options.some(({ text }) => text.length > longestOption) &&
      breach('Q09', 'options', `An option is longer than ${longestOption} characters.`, 'Make it shorter.'),
    cites.length === 0 &&
      breach(
        'Q03',
        'cites',
        'It does not say what is customarily cited.',
        'Choose the findings that authors are to look for.',
      ),
  ].filter((one) => one !== false);
}

/** What an own template is about decides which rules on topics hold for its queries. */
function itsTopic({ topic, options }: QueryTemplate): TemplateBreach[] {
  const about = topicAbout(topic);
  if (about !== 'own' && !templateOf(about))
    return [
      breach('Q21', 'topic', `Overread knows no topic “${about}”.`, 'Choose another, or “Another topic”.'),
    ];
  return offersComplication(options) && !complicationTopics.includes(about)
    ? [
        breach(
          'Q14',
          'topic',
          'An option speaks of a complication of care, and the topic is none of those that a second person reads.',
          'Choose the topic on complications, or take the option out.',
        ),
      ]
    : [];
}

/** Rules on words alone. Where the query is asked for a reason, a template is worded so that it needs none. */
function itsWords(template: QueryTemplate): TemplateBreach[] {
  const bare = asIfWritten(template, []);
  const told = asIfWritten(template, saidToBeDocumented(template));
  const found = [
    ...[noImpactWords, neutralTitle, formatFits, multipleChoiceOptions, escapeOptions, noSteering].flatMap(
      ({ check }) => check(bare),
    ),
    ...[nonLeading, oneQuestion].flatMap(({ check }) => check(told)),
    ...(isValidation(bare.query) ? outcomesOffered(bare.query) : []),
  ].map(({ rule, field, happened, mend }) => breach(rule, fieldOf(field), happened, mend));
  const all = [...found, ...givenAway(template)];
  return [...new Map(all.map((one) => [`${one.rule} ${one.field} ${one.happened}`, one])).values()];
}

const fieldOf = (field: Breach['field']): TemplateBreach['field'] =>
  field === 'title' || field === 'options' ? field : 'question';

/** A query with the template's words, its placeholders under their own names, and nothing of a record but `documented`. */
function asIfWritten(template: QueryTemplate, documented: readonly string[]): Checked {
  const draft = startQuery(template, {
    encounterId: '',
    gapId: null,
    deficiency: null,
    author: { name: '', credential: '', contact: '' },
    recipient: null,
    timing: 'retrospective',
    coder: null,
    createdBy: '',
    createdAt: 0,
  });
  const filled = fillPlaceholders(
    draft,
    Object.fromEntries(placeholdersOf(draft).map((name) => [name, name])),
  );
  const note = {
    id: 'documented',
    text: documented.join('. '),
    source: 'Progress note',
    authorRole: 'attending' as const,
    date: null,
    value: null,
    anchor: null,
    mention: 'stated' as const,
    encounter: 'current' as const,
    pertinence: '',
  };
  return {
    query: { ...filled, indicators: documented.length > 0 ? [note] : [] },
    policy: { approvalTopics: [] },
    now: 0,
  };
}

/**
 * A question may name what it says is “documented in {document}”, and what a placeholder stands for: each query is held
 * until it cites the passage. Of the former, what stands after the last “the” before those words, or from the beginning
 * of the sentence; of the latter, unless it is a diagnosis itself.
 */
function saidToBeDocumented(template: QueryTemplate): string[] {
  const said = [...template.question.matchAll(/([^.?!]*?)\b(?:(?:is|was|are) )?documented in \{/gi)].map(
    ([, before = '']) =>
      before
        .split(/\bthe\b/i)
        .at(-1)!
        .trim(),
  );
  const fromRecord = placeholdersOf(template).filter((name) => findDiagnoses(fold(name)).length === 0);
  return [...said, ...fromRecord].filter(Boolean);
}

/** Words of four letters and more that title and clinical options share tell which answer is thought of. */
function givenAway({ title, options }: QueryTemplate): TemplateBreach[] {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const answers = new Set(
    options.filter(({ kind }) => kind === 'clinical').flatMap(({ text }) => words(text)),
  );
  const shared = words(title).filter((word) => answers.has(word) && word !== 'with');
  return shared.length === 0
    ? []
    : [
        breach(
          'Q07',
          'title',
          `The title says “${shared.join(' ')}”, and so does an option.`,
          'Name what is to be clarified, not an answer.',
        ),
      ];
}
