// What somebody says of the files that they import, and how far the import may go.

import type { CodeFileKind } from '../model/code-release.ts';
import type { Limits } from './source/bytes.ts';

export interface ImportOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** What the names do not say, or say wrongly. */
  kind?: CodeFileKind;
  release?: string;
  from?: string;
  /** Null: until a newer release. */
  to?: string | null;
  /** False for a part of a published file, where an absent code may exist all the same. */
  complete?: boolean;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Called after each batch of lines with the file at hand and the lines of its release read so far. */
  progress?: (at: { file: string; lines: number }) => void;
}
