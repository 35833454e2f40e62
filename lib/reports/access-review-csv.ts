// The access review as a table for a spreadsheet, for the file of evidence that auditors ask for.

import type { ReviewedAccess } from '../model/access-review.ts';
import { dayAt } from '../model/calendar-day.ts';
import { doneWords, flagWords, stateWords } from './access-review-words.ts';
import { csv } from './csv.ts';

const columns = [
  'Name',
  'E-mail',
  'Role',
  'State',
  'Second factor',
  'Last here',
  'Added',
  'Role set',
  'Shut out',
  'To look at',
];

/** CSV with a header, a line a person; days by UTC. */
export const accessReviewCsv = (people: readonly ReviewedAccess[]): string =>
  csv([columns, ...people.map(cells)]);

const done = (what: ReviewedAccess['roleSet']): string => (what ? doneWords(dayAt(what.at), what.name) : '');

const cells = (of: ReviewedAccess): string[] => [
  of.name,
  of.email,
  of.role,
  stateWords[of.state],
  of.factor ? 'yes' : 'no',
  of.seen === null ? 'never' : dayAt(of.seen),
  done(of.added),
  done(of.roleSet),
  done(of.ended),
  of.flags.map((flag) => flagWords[flag]).join('; '),
];
