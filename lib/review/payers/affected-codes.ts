// The codes that an instruction touches, as people type them: `99213, 97110-97140, M17, I25.1`. Form only: whether a code
// exists is for the code sets to say.

import type { AffectedCode } from '../../model/payer-instruction.ts';
import { fail, ok, type Result } from '../../model/result.ts';

/** A diagnosis is written with its dot from the fourth character on; undotted, `E1122` is a supply. */
const isDiagnosis = (code: string): boolean => /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{0,4})?$/.test(code);
/** A procedure or supply, or a procedure of a stay. */
const isOther = (code: string): boolean =>
  /^[0-9A-V]\d{3}[0-9A-Z]$|^[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/.test(code);

/** As `9999T` for `0101T`: codes of one form can be first and last of a range. */
const formOf = (code: string): string => code.replaceAll(/\d/g, '9');

const isRange = (from: string, to: string): boolean =>
  from <= to &&
  (isDiagnosis(from) ? isDiagnosis(to) : isOther(from) && isOther(to) && formOf(from) === formOf(to));

/** Why this cannot be meant; null where it can. */
export function codeFault({ from, to }: AffectedCode): string | null {
  const known = (code: string) => isDiagnosis(code) || isOther(code);
  if (!known(from) || (to !== null && !known(to)))
    return `“${to === null ? from : `${from}-${to}`}” is not a code.`;
  return to === null || isRange(from, to)
    ? null
    : `“${from}-${to}” is not a range: first and last are of one form, the first below.`;
}

/** What was typed, parted at commas, semicolons and spaces. Fault: `bad-codes`, with the first that cannot be read. */
export function readCodes(typed: string): Result<AffectedCode[]> {
  const parts = typed
    .toUpperCase()
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const codes = parts.map((part) => {
    const [from = '', ...to] = part.split('-');
    return { from, to: to.length > 0 ? to.join('-') : null };
  });
  const wrong = codes.map(codeFault).find((fault) => fault !== null);
  return wrong
    ? fail(
        'bad-codes',
        wrong,
        'Nothing is saved.',
        'Write codes with commas between, a range as 97110-97140.',
      )
    : ok(codes);
}

export const codesText = (codes: readonly AffectedCode[]): string =>
  codes.map(({ from, to }) => (to === null ? from : `${from}–${to}`)).join(', ');

/** Whether `code`, as a chart has it, is one of these. A category holds what is beneath it. */
export const isAffected = (codes: readonly AffectedCode[], code: string): boolean =>
  codes.some(({ from, to }) => holds(from, to, code));

function holds(from: string, to: string | null, code: string): boolean {
  if (!isDiagnosis(from))
    return to === null ? code === from : formOf(code) === formOf(from) && from <= code && code <= to;
  if (!isDiagnosis(code)) return false;
  return to === null ? code.startsWith(from) : from <= code && code.slice(0, to.length) <= to;
}
