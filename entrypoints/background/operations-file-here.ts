// Parts of files of charts, claims and remittances, taken on to the backend.

import type { FilePartMessage } from '../../lib/messaging/operations-file-messages.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { requestFilePart } from '../../lib/sync/oversight-requests.ts';
import { signedInHere } from './signed-in-here.ts';

export async function takeFilePart({ sha256, part, data }: FilePartMessage): Promise<Result<null>> {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const sent = await signedInHere((server, token) =>
    requestFilePart(server, token, { sha256, part, data: bytes }),
  );
  return sent.ok ? ok(null) : sent;
}
