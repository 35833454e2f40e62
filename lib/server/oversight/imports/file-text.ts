// A file's bytes as text, in pieces: UTF-8 where it is that, else Windows-1252, which older systems export.

import { isUtf8 } from 'node:buffer';
import { importProblem } from '../../../oversight/import-problem.ts';

const pieceBytes = 1 << 20;

/** Without a byte order mark. Throws an ImportProblem for what is no text. */
export function* textPieces(bytes: Buffer): Generator<string> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw importProblem('', 'It is saved as UTF-16 (“Unicode text”): save it as UTF-8.');
  if (bytes.includes(0)) throw importProblem('', 'It is not a text file.');
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  for (let from = 0; from < bytes.length; from += pieceBytes)
    yield decoder.decode(bytes.subarray(from, from + pieceBytes), {
      stream: from + pieceBytes < bytes.length,
    });
}

/** All of it. Throws an ImportProblem. */
export const wholeText = (bytes: Buffer): string => [...textPieces(bytes)].join('');
