// Why somebody whose password was right does not come in.

import { Refusal } from '../faults.ts';
import type { NoVisit } from './visits.ts';

export const notYourPages = (why: NoVisit): Refusal =>
  why === 'no-agreement'
    ? new Refusal(
        403,
        'no-agreement',
        'No business associate agreement with your company is in force.',
        'Until there is one, nothing about patients is shown to you.',
        'Ask whoever answers for your company’s contract at the hospital.',
      )
    : new Refusal(
        403,
        'not-liaison',
        'Your account is not a vendor liaison’s, or nobody has said of which vendor.',
        'These pages are for liaisons of coding vendors.',
        'Ask the hospital’s administrator; everybody else signs in with the extension.',
      );
