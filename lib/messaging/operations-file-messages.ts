// A part of a file on its way from a page through the background, which alone has the token. As base64, since messages are
// JSON in some browsers.

import { z } from 'zod';
import { fileDigest, filePartBytes, mostFileParts } from '../model/oversight/operations-file.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toOperationsFile = z.object({
  type: z.literal('operations-file'),
  sha256: fileDigest,
  part: z.number().int().min(0).lt(mostFileParts),
  data: z
    .string()
    .max(Math.ceil(filePartBytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});
export type FilePartMessage = Omit<z.infer<typeof toOperationsFile>, 'type'>;

/** What a message brings, or null when it is none. */
export const parseToOperationsFile = (message: unknown): FilePartMessage | null =>
  toOperationsFile.safeParse(message).data ?? null;

export const sendFilePart = (part: FilePartMessage): Promise<Result<null>> =>
  askBackground({ type: 'operations-file', ...part }, z.null());
