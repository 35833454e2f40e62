// What is said of a file that is no answer to the query.

import { fail, type Result } from '../../model/result.ts';

export type ResponseFault =
  | 'not-a-response'
  | 'other-questionnaire'
  | 'unfinished-response'
  | 'strange-item'
  | 'unknown-code';

export const refuse = (
  code: ResponseFault,
  happened: string,
  action = 'Ask for the file again, or record the answer by hand.',
): Result<never> => fail(code, happened, 'The answer is not taken; the query still awaits one.', action);

/** What a file says, short enough to be shown. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? `“${value.length > 60 ? `${value.slice(0, 59)}…` : value}”` : 'without a name';
