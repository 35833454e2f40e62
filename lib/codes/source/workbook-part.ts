// One part of a workbook, read piece by piece.

import { FileProblem } from '../file-problem.ts';
import type { Bytes } from './bytes.ts';
import { readXml, type Xml, type XmlReader } from './xml.ts';

/** Reads it to its end. Prefixes of elements are left out. */
export async function readPart(bytes: Bytes, reader: XmlReader): Promise<void> {
  for await (const _ of piecesOf(bytes, reader));
}

/** Hands over after each piece, so that what was read of it can be passed on. */
export async function* piecesOf(bytes: Bytes, reader: XmlReader): AsyncGenerator<void> {
  const own = (name: string): string => name.slice(name.indexOf(':') + 1);
  const xml: Xml = readXml({
    open: (name, attribute, at) => reader.open(own(name), attribute, at),
    close: (name, text, at) => reader.close(own(name), text, at),
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new FileProblem('damaged', 'A part of the workbook is not UTF-8.');
    }
  };
  for await (const chunk of bytes) {
    xml.feed(decoded(chunk), null);
    yield;
  }
  xml.feed(decoded(), null);
  if (xml.depth() > 0) throw new FileProblem('cut', 'A part of the workbook ends before its last element.');
}
