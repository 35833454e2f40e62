// Which codes a note of the tabular list means. They stand in free text: “(E08-E13 with .610)”, “code first (T36-T50 with
// fifth or sixth character 5)”, “torticollis Q68.0”. What cannot be told is said to be unread, and the words stay.

/** Codes without dots; everything under them is meant too. */
export interface TargetText {
  first: string;
  last: string;
  /** A regular expression that the code (no dot) must match as well; null: all of them. */
  where: string | null;
}

export interface NoteTargets {
  targets: TargetText[];
  /** Words that look as if they limited the codes, and were not understood. */
  unread: boolean;
}

const code = '[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{0,4})?';
const range = new RegExp(`(?<![0-9A-Z.])(${code})(?:\\s*-\\s*(${code}))?-?(?![0-9A-Z])`, 'g');

/** @param exists whether the tabular list has it; “B12” in “vitamin B12” is no code */
export function readTargets(text: string, exists: (code: string) => boolean): NoteTargets {
  const targets: TargetText[] = [];
  let unread = false;
  // Each pair of brackets for itself: a limit holds for the codes it stands beside.
  for (const part of text.split(/[()]/)) {
    const codes: { first: string; last: string }[] = [];
    for (const [, from, to] of part.matchAll(range)) {
      const first = from!.replace('.', '');
      const last = (to ?? from)!.replace('.', '');
      if (exists(first) && exists(last)) codes.push({ first, last });
      // A word outside brackets is no target; within them, something that has a dot or a partner was meant as one.
      else if (to || from!.includes('.')) unread = true;
    }
    if (codes.length === 0) continue;
    const where = /with\b/.test(part) ? readLimit(part) : null;
    if (where === undefined) unread = true;
    for (const { first, last } of codes) targets.push({ first, last, where: where ?? null });
  }
  return { targets, unread };
}

/** The limit as a regular expression; null when the words limit nothing; undefined when they cannot be told. */
function readLimit(text: string): string | null | undefined {
  const character = (which: string): string | undefined =>
    new RegExp(`with ${which}[ -]characters? ([\\d,\\s-]+(?:or\\s+\\d)?)`).exec(text)?.[1];
  const intent = character('fifth or six(?:th)?');
  // The character that says the intent of a poisoning is the last of the two that is no placeholder.
  if (intent) return `^.{4}(?:.${setOf(intent)}|${setOf(intent)}(?:X|$))`;
  const both = /with fifth to sixth characters (\d\d)/.exec(text)?.[1];
  if (both) return `^.{4}${both}`;
  for (const [names, before] of [
    ['fourth', 3],
    ['(?:fifth|5th)', 4],
    ['sixth', 5],
  ] as const) {
    const found = character(names);
    if (found) return `^.{${before}}${setOf(found)}`;
  }
  const seventh = /with 7th characters? ([A-Z])(?: or ([A-Z]))?\b/.exec(text);
  if (seventh) return `^.{6}[${seventh[1]}${seventh[2] ?? ''}]`;
  const final = /with final characters? -?(\d+)/.exec(text)?.[1];
  if (final) return `${final}$`;
  const endings = /with ((?:\.\d+[\s,]*(?:and|or)?\s*)+)/.exec(text)?.[1];
  if (endings) return `^.{3}(?:${endings.match(/\d+/g)!.join('|')})`;
  return /characters?\b|with\s+[-.]?\d/.test(text) ? undefined : null;
}

/** “1-4 or 6” as `[12346]`. */
function setOf(text: string): string {
  const digits = [...text.matchAll(/(\d)(?:\s*-\s*(\d))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => String(Number(from) + i)),
  );
  return `[${digits.join('')}]`;
}
