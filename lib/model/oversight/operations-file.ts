// Files of coded charts, claims and remittances on their way to the backend: packed with gzip, in parts that fit into a
// message between the extension's contexts, named by the SHA-256 of what they unpack to.

import { z } from 'zod';

/** Bytes of a part; the last one may have fewer. In base64, as messages carry it, 700 KB. */
export const filePartBytes = 524_288;
/** Of one file: 100 MB packed. */
export const mostFileParts = 200;
/** Bytes of a file as it is read. A month of claims of a large hospital has about 40 MB. */
export const mostFileBytes = 200_000_000;

export const fileDigest = z.string().regex(/^[0-9a-f]{64}$/);

/** PUT files/SHA256/PART: brings a part. */
export const filePartAddress = z.object({
  sha256: fileDigest,
  part: z.coerce.number().int().min(0).lt(mostFileParts),
});

/** A file of which all parts were brought. */
export const sentFile = z.object({
  /** As the person knows it. */
  name: z.string().trim().min(1).max(200),
  sha256: fileDigest,
  parts: z.number().int().min(1).max(mostFileParts),
});
export type SentFile = z.infer<typeof sentFile>;
