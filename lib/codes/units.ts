// What is in the files that were handed in: which kind and release each is of, and which files make one release.

import type { CodeFileKind } from '../model/code-release.ts';
import { chosenSheets, headOf } from './chosen-sheets.ts';
import { FileProblem, type Place } from './file-problem.ts';
import type { ImportOptions } from './import-options.ts';
import { kindOf, kinds } from './kinds.ts';
import { type NamedRelease, releaseOfName } from './release-of-name.ts';
import type { Limits } from './source/bytes.ts';
import { membersOf, type SourceFile } from './source/members.ts';
import type { Member } from './source/zip.ts';

/** The files of one release. */
export interface Unit {
  kind: CodeFileKind;
  named: NamedRelease;
  head: string;
  parts: { member: Member; source: number }[];
}

/** Adds what a file holds. Throws a FileProblem where that is nothing known. @param source the file's number among all */
export async function addUnits(
  units: Map<string, Unit>,
  file: SourceFile,
  source: number,
  limits: Limits,
  options: ImportOptions,
  now: (place: Place) => void,
): Promise<void> {
  const members = await membersOf(file, limits);
  const texts = members.filter(
    ({ name, sheets }) => !sheets && (members.length === 1 || /\.(?:txt|csv|tsv|xml)$/i.test(name)),
  );
  const taken: Member[] = [];
  const take = async (member: Member): Promise<void> => {
    const head = await headOf(member);
    const kind = options.kind ?? kindOf(member.name, head);
    if (!kind) return;
    const named = nameRelease(kind, member.name, head, options);
    const key = `${kind} ${named.release}`;
    const unit = units.get(key) ?? { kind, named, head, parts: [] };
    units.set(key, unit);
    unit.parts.push({ member, source });
    taken.push(member);
  };
  for (const member of texts) {
    now(member);
    await take(member);
  }
  for (const workbook of members.filter(({ sheets }) => sheets)) {
    // Publishers put the same list as text and as a workbook into one archive.
    if (taken.some((text) => sameList(text.name, workbook.name))) continue;
    now(workbook);
    for (const sheet of await chosenSheets(await workbook.sheets!(), options.kind, now)) {
      now(sheet);
      await take(sheet);
    }
  }
  if (taken.length > 0) return;
  now(file);
  const isBook = members.some(({ sheets }) => sheets);
  if (!isBook && [file, ...members].some(({ name }) => /\.xls[bmx]?$/i.test(name)))
    throw new FileProblem('spreadsheet-file', 'It is a spreadsheet of a form that is not read.');
  throw new FileProblem('not-known', 'It is none of the code-set files that are known here.');
}

function sameList(one: string, other: string): boolean {
  const kind = kindOf(other, '');
  if (!kind || kindOf(one, '') !== kind) return false;
  const number = kinds[kind].parts?.numberOf;
  return number?.(one) === number?.(other);
}

function nameRelease(kind: CodeFileKind, name: string, head: string, given: ImportOptions): NamedRelease {
  const named = releaseOfName(kind, name, head);
  const release = given.release ?? named?.release;
  const effectiveFrom = given.from ?? named?.effectiveFrom;
  if (!release || !effectiveFrom)
    throw new FileProblem('release-not-known', `Its name does not say which release of ${kind} it is.`);
  if (!/^[\w.-]{1,40}$/.test(release))
    throw new FileProblem('release-not-known', `“${release}” cannot name a release.`);
  const effectiveTo = given.to === undefined ? (named?.effectiveTo ?? null) : given.to;
  // Where somebody says the year, the file is held against that, too.
  const year =
    given.release && /^20\d\d$/.test(given.release) ? Number(given.release) : (named?.year ?? null);
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    throw new FileProblem(
      'release-not-known',
      `It would end on ${effectiveTo}, before it begins on ${effectiveFrom}.`,
    );
  return { release, effectiveFrom, effectiveTo, year };
}

/** Puts the files of one release in their order. Throws a FileProblem where one is there twice or, of a whole release, missing. */
export function orderParts({ kind, parts, named }: Unit, { complete }: ImportOptions): void {
  const rule = kinds[kind].parts;
  const numbers = parts.map(({ member }) => rule?.numberOf(member.name) ?? null);
  const twice = numbers.some((number, i) => i > 0 && (number === null || numbers.indexOf(number) < i));
  if (twice) throw new FileProblem('duplicate', `Several files are ${kind} ${named.release}; one is enough.`);
  if (!rule || numbers[0] === null) return;
  parts.sort((a, b) => rule.numberOf(a.member.name)! - rule.numberOf(b.member.name)!);
  const missing = Array.from({ length: rule.count }, (_, i) => i + 1).filter((n) => !numbers.includes(n));
  if (missing.length > 0 && complete !== false)
    throw new FileProblem(
      'cut',
      `${kind} ${named.release} comes in ${rule.count} files; number ${missing.join(', ')} is missing. Import all in one go.`,
    );
}
