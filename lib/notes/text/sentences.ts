// A text cut into sentences and lines, and what the heading above each says. A region's text has its white space
// squeezed, so line breaks are often gone: what is left are full stops, bars, bullets and headings.

export interface Sentence {
  start: number;
  end: number;
  /** What stands under a heading of the past, of the family or of medication at home. */
  past: boolean;
  /** First sentence of a paragraph or a section: a date above it no longer holds. */
  anew: boolean;
}

/** Headings under which things are past. */
const pastHeadings =
  'past medical history|past surgical history|past history|past medical hx|pmh|pmhx|psh|pshx|family history|family medical history|fhx|medical history|surgical history|past medical and surgical history|home medications|home meds|prior to admission medications|medications prior to admission|social history|problem list history|history of past illness';
/** Headings that end such a section where nothing else does. */
const otherHeadings =
  'history of present illness|hpi|chief complaint|medications|current medications|allergies|review of systems|ros|physical exam|physical examination|exam|vital signs|vitals|labs|laboratory|laboratory data|laboratory results|results|imaging|assessment|assessment and plan|assessment & plan|a/p|plan|hospital course|ed course|impression|findings|objective|subjective|social hx|diagnosis|diagnoses|procedures|data|studies|interval history|discharge diagnosis';

const past = new Set(pastHeadings.split('|'));
const known = new Set([...past, ...otherHeadings.split('|')]);
/** Without a colon, so only where each word has a capital. */
const bare = new RegExp(
  `(?=[A-Z])(?<![\\p{L}\\p{N}])(?:${[...known]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .flatMap((name) => [name.toUpperCase(), capitals(name)])
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

function capitals(name: string): string {
  return name.replace(/[a-z]+/g, (word) =>
    ['of', 'and', 'to'].includes(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );
}

/** Abbreviations whose stop ends no sentence; a single letter is an initial, unless it is the unit of a figure. */
const abbreviated =
  /(?:^|[\s(])(?:[Dd]r|[Mm]r|[Mm]rs|[Mm]s|[Pp]t|vs|approx|[Ss]t|e\.g|i\.e|[Dd]ept|(?<!\d )[A-Z])$/;
const cut = /[.!?](?=\s)|\n|[|•·▪☐●]|\s[-*] (?=[A-Z])/g;
/** Headings of a form `LABS:` or `Past medical history (per chart):`. */
const colonHeading =
  /(?<![\p{L}\p{N}/])(?:[A-Z][A-Z/&]{1,20}(?: (?:[A-Z/&]{1,20})){0,4}|[A-Z][a-z]{1,20}(?: (?:[A-Za-z/&]{1,20})){0,4})(?= ?(?:\([^()\n]{0,40}\))?:(?!\d\d))/gu;
/** So far a section of the past reaches where line breaks are gone. */
const pastReach = 600;

export function sentencesOf(text: string): Sentence[] {
  const headings = headingsOf(text);
  const cuts = cutsOf(text);
  for (const at of headings.keys()) cuts.set(at, cuts.get(at) ?? false);
  const places = [...cuts.keys()].sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let start = 0;
  let anew = true;
  let pastSince: number | null = null;
  // A heading may have a paragraph of its own, and what it says is meant for the next one then.
  let filled = false;
  const close = (end: number): void => {
    const heading = headings.get(start);
    if (heading) [pastSince, filled] = [start, false];
    else if (heading === false) pastSince = null;
    else if (pastSince !== null && ((anew && filled) || start - pastSince > pastReach)) pastSince = null;
    if (text.slice(start, end).trim() !== '') {
      filled ||=
        heading === undefined || /[:)]?\s+\S/.test(text.slice(start, end).replace(/^[^:]{0,80}:?/, ''));
      sentences.push({ start, end, past: pastSince !== null, anew: anew || heading !== undefined });
      anew = false;
    }
  };
  for (const at of [...places, text.length]) {
    if (at <= start && at !== text.length) {
      anew ||= cuts.get(at) ?? false;
      continue;
    }
    close(at);
    start = at;
    anew ||= cuts.get(at) ?? false;
  }
  return sentences;
}

/** Places at which a sentence ends; true where a paragraph does. */
function cutsOf(text: string): Map<number, boolean> {
  const cuts = new Map<number, boolean>();
  for (const { 0: sign, index } of text.matchAll(cut)) {
    if (sign === '.' && abbreviated.test(text.slice(Math.max(0, index - 8), index))) continue;
    if (sign === '\n') {
      if (!continues(text, index)) cuts.set(index + 1, /^[ \t\r]*\n/.test(text.slice(index + 1, index + 80)));
    } else cuts.set(index + 1, false);
  }
  return cuts;
}

/** A line broken for its length goes on with a small letter, and the one before did not end. */
function continues(text: string, newline: number): boolean {
  const before = text.slice(Math.max(0, newline - 20), newline).trimEnd();
  const behind = text.slice(newline + 1, newline + 40);
  // Cells of a table that became lines: a name, and its value alone in the next.
  if (/(?:^|\n)[\p{L} ]+$/u.test(before) && /^[ \t]*[<>]?\d[\d.,]*[ \t]*(?:\n|$)/.test(behind)) return true;
  return (
    /[\p{L},]$/u.test(before) &&
    /^[ \t]*[a-z]{2}/.test(behind) &&
    !/^[ \t]*[a-z0-9]+[ \t]*:?[ \t]+[<>]?\d/.test(behind)
  );
}

/** Where headings begin, and whether they are of the past. */
function headingsOf(text: string): Map<number, boolean> {
  const headings = new Map<number, boolean>();
  for (const { 0: name, index } of text.matchAll(bare)) {
    if (isOwn(text, index, name)) headings.set(index, past.has(name.toLowerCase()));
  }
  for (const { 0: name, index } of text.matchAll(colonHeading)) {
    const lower = name.toLowerCase();
    // One capitalised word with a colon may be a result.
    if (known.has(lower) || /^[A-Z/&]+ [A-Z/& ]+$/.test(name)) headings.set(index, past.has(lower));
  }
  return headings;
}

/** `Past Medical History` in a sentence is followed by a verb or `of`, and then no heading. */
const isOwn = (text: string, at: number, name: string): boolean =>
  !/^ (?:of|is|are|was|were|includes?|significant|notable|and|reviewed|per|as|that|which|with)\b/.test(
    text.slice(at + name.length, at + name.length + 14),
  ) &&
  !/(?:\b(?:no|the|his|her|their|on|of|and|a|in|with|per|see|by|for) )$/i.test(
    text.slice(Math.max(0, at - 8), at),
  );
