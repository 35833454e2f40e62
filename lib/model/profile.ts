// A page profile: how to read one EHR's pages. Plain data in a closed vocabulary, so that a profile can be
// built in, sent by the organisation or taught by pointing, and can never run code in a chart: there are
// no scripts and no regular expressions in it, only selectors, labels, path globs and text cuts.
//
// Path globs: `*` stands for any characters within a segment, `**` for any number of segments. In a path
// template the one segment `{value}` is what is read. Both fit the address's path or, where a single-page
// EHR keeps its path behind `#`, that one.

import { z } from 'zod';
import { chartFields } from './chart.ts';
import { chartLink, checkLinkSite } from './chart-link.ts';
import { asksForSecret, refusedSelector } from './check-selector.ts';
import { codeSystem } from './code-line.ts';
import { problemWords } from './profile-problems.ts';

const selector = z
  .string()
  .min(1)
  .max(200)
  .superRefine((text, context) => {
    const reason = refusedSelector(text);
    if (reason !== null) context.addIssue({ code: 'custom', message: `the selector ${reason}` });
  });
/** Long enough for any page that is known, short enough that no list keeps a page busy. */
const selectors = z.array(selector).max(12);
const words = z.string().min(1).max(80);
const label = words.refine((text) => !asksForSecret(text), 'no label of a secret is read');
/** Names of parameters and attributes. What proves who is signed in stands in some of them. */
const openName = words.refine(
  (name) => !/passw|token|secret|session|csrf|xsrf|nonce|jwt|api.?key|\bauth\b|^on[a-z]/i.test(name),
  'no parameter or attribute that can hold a secret is read',
);
const mapOf = <T extends z.ZodType>(of: T, most: number) =>
  z.record(words, of).refine((map) => Object.keys(map).length <= most, `at most ${most} entries`);
const glob = z.string().min(1).max(200).regex(/^\//);
const template = glob.regex(/(^|\/)\{value\}(\/|$)/);

/** Keeps what stands between the first `after` and the next `before`. Without either of them: no value. */
const cut = z.strictObject({ after: words.optional(), before: words.optional() });
export type Cut = z.infer<typeof cut>;

/** `text`: visible text; `value`: what a form control holds; `choice`: the words of a select's choice. */
const take = z.union([
  z.enum(['text', 'value', 'choice']),
  z.strictObject({ attribute: openName.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/) }),
]);
export type Take = z.infer<typeof take>;

/** The frame's own address, or the nearest ancestor frame's that has the value and can be read. */
const of = z.enum(['own', 'ancestor']);

/** One place where a value stands. */
export const valueReader = z.discriminatedUnion('from', [
  /** Every shown element that matches; those without a value (a failed cut included) do not count. */
  z.strictObject({ from: z.literal('selector'), selector, take, cut: cut.optional() }),
  /** What stands beside a label: `dt`/`dd`, neighbouring cells, a label's control, or `Label: text`. */
  z.strictObject({ from: z.literal('label'), label, within: selector, cut: cut.optional() }),
  z.strictObject({ from: z.literal('query'), of, parameter: openName, cut: cut.optional() }),
  z.strictObject({ from: z.literal('path'), of, template }),
]);
export type ValueReader = z.infer<typeof valueReader>;

/** A place within a code row: the row itself, or one of a selector, a column from 1, a column heading. */
const cell = z
  .strictObject({
    selector: selector.optional(),
    column: z.number().int().min(1).max(60).optional(),
    heading: words.optional(),
    /** Without it: the visible text. */
    take: take.optional(),
    cut: cut.optional(),
  })
  .refine(
    (c) => [c.selector, c.column, c.heading].filter((v) => v !== undefined).length <= 1,
    'a cell is found in one way',
  );
export type Cell = z.infer<typeof cell>;

/** Each character of `separators` parts the entries of one cell; white space always does. */
const separators = z.string().max(8);

export const codeTable = z.strictObject({
  name: words,
  /** Every assigned line, and nothing else unless `skip` says so. Hidden rows never count. */
  rows: selector,
  system: z.union([
    z.strictObject({ fixed: codeSystem }),
    z.strictObject({ cell, map: mapOf(codeSystem, 80) }),
    /** By the code's own form, among these; a form that fits two of them is unreadable. */
    z.strictObject({
      byShape: z.array(codeSystem).min(1).max(4),
      /** Diagnoses of more than three characters are written with their dot here: `J3301` is none. */
      dotted: z.boolean().optional(),
    }),
  ]),
  code: cell,
  /** What the code's cell may go on with behind the code: its modifiers, as `99214-25`, or its words. */
  behind: z.enum(['modifiers', 'words']).optional(),
  modifiers: z.strictObject({ cells: z.array(cell).min(1).max(8), separators }).optional(),
  units: cell.optional(),
  /** What pointers by number call this row, where the page says; otherwise its place among the diagnoses. */
  number: cell.optional(),
  /** How a service names its diagnoses: by code, by position among the diagnoses, or by letter (A is 1). */
  pointers: z
    .strictObject({
      cells: z.array(cell).min(1).max(12),
      scheme: z.enum(['codes', 'numbers', 'letters']),
      separators,
      /** Cuts each entry, as `ICD10|E11.22`. */
      cut: cut.optional(),
    })
    .optional(),
  poa: cell.optional(),
  label: cell.optional(),
  /** What each row says of whose it is. Rows that disagree with the frame are not read as its chart's. */
  belongs: z.strictObject({ field: z.enum(['patient', 'encounter']), cell }).optional(),
  /** How many rows the page says there are. A list that shows fewer is not read as complete. */
  count: valueReader.optional(),
  skip: z
    .strictObject({
      /** Rows that are or hold such an element. */
      has: selectors.optional(),
      /** Rows with no text and no form value at all, as an entry row kept ready for the next code. */
      blank: z.boolean().optional(),
      /** Rows whose code cell is there and says nothing, as a line of remarks or a total. */
      codeless: z.boolean().optional(),
    })
    .optional(),
});
export type CodeTable = z.infer<typeof codeTable>;

/** Documentation that can be quoted. Title, author and date are looked for inside `within` (closest). */
const documentReader = z.strictObject({
  region: z.string().min(1).max(40),
  selector,
  /** Tells several matches apart; without it they are counted. Never anything of the patient's. */
  key: cell.optional(),
  within: selector.optional(),
  title: cell.optional(),
  author: cell.optional(),
  date: cell.optional(),
});
export type DocumentReader = z.infer<typeof documentReader>;

const fieldName = chartFields.keyof();

/** A kind of frame. It is recognised when one of `paths` and all of the rest that is given fit. */
export const frameRole = z.strictObject({
  role: z.string().min(1).max(60),
  kind: z.enum(['chart', 'worklist', 'other']),
  match: z
    .strictObject({
      paths: z.array(glob).min(1).max(20).optional(),
      query: mapOf(words, 10).optional(),
      has: selectors.optional(),
      /** As `has`, but a person must see it: for pages that keep a former view in hiding. */
      shows: selectors.optional(),
      hasNot: selectors.optional(),
    })
    .refine((m) => m.paths || m.has?.length || m.shows?.length, 'a role needs a path or a landmark'),
  /** Elements that stand, or do not stand, on the page once it is whole. */
  ready: z
    .strictObject({
      has: selectors.optional(),
      hasNot: selectors.optional(),
      fields: z.array(fieldName).max(12).optional(),
    })
    .optional(),
  /** For whose chart it is (patient to date of service) all readers must agree; for the rest the first wins. */
  fields: z.partialRecord(fieldName, z.array(valueReader).min(1).max(8)).optional(),
  /** The EHR names no encounter: the date of service stands for it. Two visits on one day are then one. */
  encounterByDate: z.literal(true).optional(),
  tables: z.array(codeTable).max(12).optional(),
  documents: z.array(documentReader).max(20).optional(),
  /** Elements whose open shadow root is read like the page itself. */
  shadow: selectors.optional(),
  /** Where changes matter. Without it: the whole body. */
  watch: selectors.min(1).optional(),
});
export type FrameRole = z.infer<typeof frameRole>;

export const profile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  version: z.number().int().min(1),
  name: words,
  /** From what it was made, so that nobody takes it for more than it is. */
  madeFrom: z.string().min(1).max(300),
  /** Origins it is limited to, as `https://ehr.example.org`; without it the paths and landmarks decide. */
  sites: z
    .array(
      z
        .string()
        .max(300)
        .regex(/^https?:\/\/[^\s/?#@]+$/),
    )
    .min(1)
    .max(100)
    .optional(),
  /** How the pages write dates in figures: 03/04/2026 is 4 March or 3 April. */
  dates: z.enum(['month-first', 'day-first']),
  /** Where the EHR opens one chart, for those that can be asked for by address. */
  chartLink: chartLink.optional(),
  /** Tried in order; the first role that fits is the frame's. */
  frames: z.array(frameRole).min(1).max(40),
});
export type Profile = z.infer<typeof profile>;

const longestProfile = 100_000;

export type CheckedProfile = { ok: true; profile: Profile } | { ok: false; problems: string[] };

/**
 * Checks a profile that comes from outside: sent by the organisation, taught, or read from a file. Done by
 * the background before a profile reaches any page; a content script trusts what it is given.
 */
export function checkProfile(data: unknown): CheckedProfile {
  let size: number;
  try {
    size = JSON.stringify(data)?.length ?? 0;
  } catch {
    return { ok: false, problems: ['The profile is not plain data.'] };
  }
  if (size > longestProfile) return { ok: false, problems: ['The profile is too long.'] };
  const checked = profile.safeParse(data);
  if (checked.success) {
    const { chartLink: link, sites } = checked.data;
    const elsewhere = link === undefined ? null : checkLinkSite(link, sites);
    if (elsewhere !== null) return { ok: false, problems: [`Address of a chart: ${elsewhere}`] };
    return { ok: true, profile: checked.data };
  }
  return { ok: false, problems: checked.error.issues.slice(0, 10).map((issue) => problemWords(data, issue)) };
}
