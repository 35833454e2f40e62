// The demonstration build has the same id on every machine, so that its backend can be told of which extension to take
// passkeys. The key is a public one whose private half was never kept; a store gives its builds ids of its own.

import { createHash } from 'node:crypto';

/** For the manifest. */
export const demonstrationKey =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE4JZOQ0+waMVgHnpB6MLEB9Ym54v7q5rXl43p35L8/nbAa4VoFKBa26HKLB3Ck1kyR/6qospC0D3wMViv33wuww==';

/** As browsers make it of the key: the first 32 hexadecimal digits of its hash, in the letters from a to p. */
export const demonstrationId = createHash('sha256')
  .update(Buffer.from(demonstrationKey, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replaceAll(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!);
