// What browser and backend say to each other about the organisation's code tables: which there are, how they travel, and
// what administrators do with them. A table travels as gzip, in parts that are small enough for a request to be short,
// and is named by the SHA-256 of what it unpacks to.

import { z } from 'zod';
import { codeFileKind, codeRelease } from './code-release.ts';

/** Bytes of a part; the last one may have fewer. */
export const partBytes = 262_144;
/** Of one table: 100 MB packed. The largest published one, NCCI pairs, has about 5 MB. */
export const mostParts = 400;
/** Bytes of a table as it is used. */
export const mostTableBytes = 200_000_000;

export const tableDigest = z.string().regex(/^[0-9a-f]{64}$/);

export const keptTable = z.object({
  sha256: tableDigest,
  /** As it is used. */
  bytes: z.number().int().positive(),
  parts: z.number().int().min(1).max(mostParts),
  release: codeRelease,
  /** Whose account put it in use; empty: the command line. */
  keptBy: z.string().max(60),
  /** Milliseconds since 1970. */
  keptAt: z.number(),
});
export type KeptTable = z.infer<typeof keptTable>;

/** GET code sets?known=DIGEST. */
export const manifestQuery = z.object({ known: tableDigest.optional() });
export const codeManifest = z.object({
  /** Another whenever the tables are others. */
  digest: tableDigest,
  /** Null: as whoever asks knows them. */
  tables: z.array(keptTable).max(1000).nullable(),
});
export type CodeManifest = z.infer<typeof codeManifest>;

// GET code sets/SHA256/PART: bytes of a part of a table in use. PUT the same: brings one of a table that is to be kept.
export const partAddress = z.object({
  sha256: tableDigest,
  part: z.coerce.number().int().min(0).lt(mostParts),
});

/** POST code sets. Answer: `codeManifest`, with its tables. */
export const codeSetAct = z.discriminatedUnion('act', [
  /** Puts tables whose parts were brought in use, all or none; each in place of one of its kind and release. */
  z.object({
    act: z.literal('keep'),
    tables: z
      .array(keptTable.pick({ sha256: true, parts: true }))
      .min(1)
      .max(40),
  }),
  z.object({ act: z.literal('remove'), kind: codeFileKind, release: z.string().max(40) }),
]);
export type CodeSetAct = z.infer<typeof codeSetAct>;
export type BroughtTable = Extract<CodeSetAct, { act: 'keep' }>['tables'][number];
