// Why somebody whose password was right does not come in.

import { Refusal } from '../faults.ts';

export const notYourPages = (): Refusal =>
  new Refusal(
    403,
    'not-liaison',
    'Your account is not a vendor liaison’s, or nobody has said of which vendor.',
    'These pages are for liaisons of coding vendors.',
    'Ask the hospital’s administrator; everybody else signs in with the extension.',
  );
