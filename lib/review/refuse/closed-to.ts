// Who may write in a worksheet: its reviewer, until it is signed. Asked by the rules of each change, and by screens
// that say so before anybody tries.

import type { Fault } from '../../model/result.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { refusal } from './standing.ts';

/** For a worksheet of somebody else; null for one's own. */
export const notYours = ({ reviewerId }: Partial<Worksheet>, person: string): Fault | null =>
  reviewerId === person
    ? null
    : refusal(
        'not-your-worksheet',
        'The worksheet belongs to another reviewer.',
        'Record it in a worksheet of your own.',
      );

/** For a worksheet that was signed; null for a draft. */
export const signedBefore = ({ status }: Partial<Worksheet>): Fault | null =>
  status === 'signed'
    ? refusal(
        'worksheet-signed',
        'The worksheet was signed before this change arrived.',
        'Raise it with the person who leads the review.',
      )
    : null;
