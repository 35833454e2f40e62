// What a provider fills in, and the answer that it makes.

import type { Query } from '../../model/query.ts';
import { type QueryAnswer, queryAnswer, type ResponseClass } from '../../model/query-step.ts';
import { type Fault, fail, ok, type Result } from '../../model/result.ts';
import { answerFault, fittingClasses } from '../../queries/answer-class.ts';

export interface AnswerForm {
  /** Ids of the options chosen. */
  options: string[];
  text: string;
  /** Kind of an answer in one's own words. */
  kind: string;
  /** Name signed with. */
  provider: string;
}

/** A fault, and which part of the form it is about. */
export type FormFault = Fault & { field: 'answer' | 'text' | 'provider' };

/** What a provider may call an answer in their own words; that it says nothing to the question is for others to say. */
export const ownKinds = ['agreed-other', 'disagreed', 'not-significant', 'unable'] as const;

/**
 * The form before anything is filled in: signed by whom the query goes to.
 * @param signedIn who signed in, if anybody: it may be another, who writes their own name.
 */
export const emptyForm = ({ recipient }: Pick<Query, 'recipient'>, signedIn = ''): AnswerForm => ({
  options: [],
  text: '',
  kind: ownKinds[0],
  provider: signedIn ? '' : (recipient?.name ?? ''),
});

/** As a browser sends it. */
export const readAnswer = (fields: URLSearchParams): AnswerForm => ({
  options: fields.getAll('option'),
  text: (fields.get('text') ?? '').replaceAll('\r\n', '\n').trim(),
  kind: fields.get('kind') ?? '',
  provider: (fields.get('provider') ?? '').trim(),
});

/** The answer that the form makes to this query, or what is wrong with it. */
export function answerOf(query: Query, form: AnswerForm): Result<QueryAnswer, FormFault> {
  const { options, text, provider } = form;
  if (provider === '' || provider.length > 200)
    return wrong('provider', 'The answer is not signed.', 'Write your name, with at most 200 characters.');
  if (text.length > 4000)
    return wrong(
      'text',
      'The answer in your own words is longer than 4,000 characters.',
      'Shorten it; the whole belongs in the record.',
    );
  const made = queryAnswer.safeParse({ class: classOf(query, form), options, text, provider });
  if (!made.success)
    return wrong('answer', 'The answer names what the question does not have.', 'Choose among its options.');
  const fault = answerFault(query, made.data);
  if (!fault) return ok(made.data);
  return { ok: false, error: { ...fault, field: query.options.length > 0 ? 'answer' : 'text' } };
}

/** What was chosen says of which kind the answer is; only of one in one's own words it is asked. */
function classOf(query: Query, { options, kind }: AnswerForm): ResponseClass {
  const fitting = fittingClasses(query, options);
  const named = ownKinds.find((own) => own === kind) ?? ownKinds[0];
  return fitting.includes(named) ? named : (fitting[0] ?? named);
}

const wrong = (field: FormFault['field'], happened: string, action: string) => {
  const { error } = fail(
    'bad-answer',
    happened,
    'The answer is not taken; the query still awaits one.',
    action,
  );
  return { ok: false as const, error: { ...error, field } };
};
