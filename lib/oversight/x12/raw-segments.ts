// Text of an X12 file, in pieces of any size, into its segments, as they come: only what has not ended is kept.

import { importProblem } from '../import-problem.ts';
import { type RawSegment, type Separators, wrongAt } from './segment.ts';
import { headerLength, readHeader } from './separators.ts';

/** Characters. The longest in use (a name, a note) have some hundreds. */
const longestSegment = 20_000;

const between = /[\r\n]/;
const identifier = /^[A-Z][A-Z0-9]{1,2}$/;

/**
 * The segments in order. A line break after a terminator is passed over, as is a byte order mark. Throws an ImportProblem
 * at the first thing that cannot be read, and where the text ends within a segment.
 */
export function* rawSegments(pieces: Iterable<string>): Generator<RawSegment> {
  let text = '';
  let from = 0;
  /** Character of the file that `text` begins with. */
  let before = 0;
  let number = 0;
  let separators: Separators | null = null;
  for (const piece of pieces) {
    before += from;
    text = text.slice(from) + piece;
    from = before === 0 && text.startsWith('\ufeff') ? 1 : 0;
    for (;;) {
      while (from < text.length && between.test(text[from]!) && text[from] !== separators?.segment) from += 1;
      // Between interchanges every kind of separator may change.
      const opens = separators === null || text.startsWith('ISA', from);
      if (text.length - from < (opens ? headerLength : 3)) break;
      if (opens) {
        number += 1;
        const header = readHeader(text.slice(from, from + headerLength), number);
        separators = header.separators;
        yield { id: 'ISA', elements: header.elements, number, position: before + from, separators };
        from += headerLength;
        continue;
      }
      const end = text.indexOf(separators!.segment, from);
      if (end < 0 && text.length - from <= longestSegment) break;
      number += 1;
      if (end < 0 || end - from > longestSegment)
        throw importProblem(
          `segment ${number}`,
          `It has more than ${longestSegment} characters: its end is missing.`,
        );
      yield segmentOf(text.slice(from, end), number, before + from, separators!);
      from = end + 1;
    }
  }
  const rest = text.slice(from).trim();
  if (number === 0)
    throw importProblem(
      'segment 1',
      rest.startsWith('ISA')
        ? 'The file is cut short within its header.'
        : 'It is no X12 file: it does not begin with ISA.',
    );
  if (rest !== '') throw importProblem(`segment ${number + 1}`, 'The file is cut short within it.');
}

function segmentOf(text: string, number: number, position: number, separators: Separators): RawSegment {
  const elements = text.split(separators.element);
  const id = elements.shift()!;
  if (!identifier.test(id))
    throw importProblem(
      `segment ${number}`,
      text === '' ? 'It is empty.' : 'It does not begin with the name of a segment, such as CLM.',
    );
  if (between.test(text)) throw wrongAt({ number, id }, 'There is a line break within it.');
  return { id, elements, number, position, separators };
}
