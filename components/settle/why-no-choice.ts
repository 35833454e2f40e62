// Why a person may not choose between two judgements that they see; the rules that the backend holds them to.

import { may } from '../../lib/model/permissions.ts';
import type { Person } from '../../lib/model/person.ts';
import type { Worksheet } from '../../lib/model/worksheet.ts';
import { notYours, signedBefore } from '../../lib/review/refuse/closed-to.ts';

/** Null where they may. */
export function whyNoChoice(
  worksheet: Partial<Worksheet>,
  { id, role }: Pick<Person, 'id' | 'role'>,
  who: (id: string | undefined) => string,
): string | null {
  if (!may(role, 'worksheet.write')) return 'Your role may not change reviews: its reviewer chooses.';
  if (notYours(worksheet, id))
    return `The worksheet is another reviewer’s (${who(worksheet.reviewerId)}): only they can choose.`;
  if (signedBefore(worksheet))
    return 'The worksheet is signed and takes no more changes: raise it with the person who leads the review.';
  return null;
}
