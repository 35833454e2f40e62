// Asking the server whether this browser is to be cleared, and telling that it was.

import { answerText, questionText } from '../model/clear-order.ts';
import type { Result } from '../model/result.ts';
import { ask, type Fetch } from './ask-server.ts';
import { type ClearAnswer, clearAnswer, paths } from './wire.ts';

const patience = 20_000;

export interface Asking {
  server: string;
  organisation: string;
  person: string;
  seen: number;
  nonce: string;
  /** Once it is done. */
  kept?: number;
}

/**
 * The order, or null: there is none, or what answered is not the server that this person signed in at.
 * @param proof made with the key that both have.
 */
export async function requestClearOrder(
  { server, ...asked }: Asking,
  proof: (text: string) => string,
  fetch: Fetch = globalThis.fetch,
): Promise<ClearAnswer['order']> {
  const answer: Result<ClearAnswer> = await ask(fetch, server, paths.clearOrder, clearAnswer, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...asked, proof: proof(questionText(asked)) }),
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok || answer.value.proof !== proof(answerText(asked.nonce, answer.value.order))) return null;
  return answer.value.order;
}
