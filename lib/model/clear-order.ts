// An order to clear what a person's browsers keep, between the server and a browser that may have no session any more.
// Both know a key made of the person's store secret, which the server told at the sign-in: the browser proves with it
// whose store it keeps, and the server that the order is its own. Neither sends the key.

interface Question {
  organisation: string;
  person: string;
  nonce: string;
  seen: number;
  kept?: number | undefined;
}

/** What the browser's proof is of. */
export const questionText = ({ organisation, person, nonce, seen, kept }: Question): string =>
  JSON.stringify(['question', organisation, person, nonce, seen, kept ?? null]);

/** What the server's proof is of: for this question only. */
export const answerText = (nonce: string, order: { number: number; unsent: boolean } | null): string =>
  JSON.stringify(['answer', nonce, order?.number ?? null, order?.unsent ?? null]);
