// Which sheets of a workbook have the codes: publishers put notes and last year's changes beside them. Where two could be
// meant, a person chooses.

import type { CodeFileKind } from '../model/code-release.ts';
import { FileProblem, type Place } from './file-problem.ts';
import { kindOf, kinds } from './kinds.ts';
import { lineBatches } from './source/lines.ts';
import type { Member } from './source/zip.ts';

/** Rows that are looked at: no header stands further down. */
const looked = 250;

/**
 * A sheet that is the only one is taken as it is. Of several, those whose beginning can be read as the kind of file that
 * the workbook's name, or their own, says.
 * @param given the kind, where somebody has said it
 */
export async function chosenSheets(
  sheets: readonly Member[],
  given: CodeFileKind | undefined,
  now: (place: Place) => void,
): Promise<Member[]> {
  if (sheets.length === 1) return [...sheets];
  const fitting = new Map<string, Member>();
  let furthest: { problem: FileProblem; sheet: Member } | null = null;
  for (const sheet of sheets) {
    now(sheet);
    const title = sheet.sheet ?? '';
    const own = kindOf(title, '') !== null;
    const member = own ? { ...sheet, name: `${sheet.name}/${title}` } : sheet;
    const head = await headOf(member);
    const kind = given ?? kindOf(member.name, head);
    if (!kind || head.trim() === '') continue;
    const problem = await problemOf(member, kind, head);
    if (problem) {
      if (!furthest || (problem.line ?? 0) > (furthest.problem.line ?? 0)) furthest = { problem, sheet };
      continue;
    }
    const key = `${kind} ${kinds[kind].parts?.numberOf(member.name) ?? ''}`;
    const other = fitting.get(key);
    if (other)
      throw new FileProblem(
        'several-sheets',
        `Its sheets “${other.sheet}” and “${title}” both look like ${kind}.`,
      );
    fitting.set(key, member);
  }
  if (fitting.size === 0 && furthest) {
    now(furthest.sheet);
    throw furthest.problem;
  }
  return [...fitting.values()];
}

/** The first lines, of which Latin letters are enough. */
export async function headOf(member: Member): Promise<string> {
  for await (const chunk of member.bytes())
    return new TextDecoder('windows-1252').decode(chunk.subarray(0, 20_000));
  return '';
}

/** What keeps a sheet's beginning from being read as that kind of file. */
async function problemOf(sheet: Member, kind: CodeFileKind, head: string): Promise<FileProblem | null> {
  const parser = kinds[kind].parser({ year: null, complete: false }, head);
  try {
    parser.begin(sheet.name);
    let at = 0;
    for await (const { first, lines } of lineBatches(sheet.bytes())) {
      for (const [i, line] of lines.slice(0, looked - at).entries()) parser.line(line, first + i);
      at += lines.length;
      if (at >= looked) break;
    }
    if (at < looked) parser.endFile(true);
    return parser.end().rows > 0 ? null : new FileProblem('cut', 'It holds no codes.');
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}
