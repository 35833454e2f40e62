// What the list under a code field offers: codes that were found, the person's own, or the choices under a heading.

import { codeOn } from '../../lib/codes/code-on.ts';
import type { CodeSystemKind } from '../../lib/codes/code-sets.ts';
import { type Choice, type PieceOption, stepUnder } from '../../lib/codes/search/code-steps.ts';
import { type FoundCode, validBeneath } from '../../lib/codes/search/search-codes.ts';
import {
  kindOfSystem,
  type SearchedSet,
  searchSets,
  setOn,
  systemOf,
} from '../../lib/codes/search/search-sets.ts';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import { type OwnCode, sameCode } from '../../lib/store/own-codes.ts';
import { answerOf, type ChartCodes, titleOf } from './chart-codes.ts';
import { validityWords } from './validity-words.ts';

export interface CodeOption extends OwnCode {
  of: 'code';
  title: string;
  /** On the chart's date. */
  words: string;
  tone: 'valid' | 'heading' | 'gone' | 'unsure';
  /** A heading with codes beneath it: choosing it shows them. */
  opens: boolean;
  mark: 'favourite' | 'recent' | null;
}

export interface PieceChoice {
  of: 'piece';
  piece: PieceOption;
  label: string;
  words: string;
}

export type SearchOption = CodeOption | PieceChoice;

/** A heading whose choices are in sight. */
export interface Opened {
  set: SearchedSet;
  /** Without its dot. */
  heading: string;
  choices: Choice[];
  /** What was chosen so far, in words. */
  said: string[];
  /** What was typed when it was opened. */
  typed: string;
}

/** Systems in which a code is looked for first: those that may stand for a line of the system, else those of the visit. */
export function preferred(system: CodeSystem | null, stay: boolean): CodeSystemKind[] {
  if (system === 'CPT' || system === 'HCPCS') return ['cpt', 'hcpcs'];
  if (system) return [kindOfSystem(system)];
  return stay ? ['icd-10-cm', 'icd-10-pcs'] : ['icd-10-cm', 'cpt', 'hcpcs'];
}

/** What a text finds. */
export const foundOptions = (codes: ChartCodes, text: string, system: CodeSystem | null): CodeOption[] =>
  searchSets(codes.indexes, codes.sets.codes, {
    text,
    dateOf: codes.dateOf,
    prefer: preferred(system, codes.stay),
  }).map(({ kind, code, title, answer, billable, beneath }) =>
    optionOf(codes, { system: systemOf(kind), code }, title, answer, billable, beneath),
  );

/** Favourites, then what was taken last. @param system those of the line's kind only */
export function ownOptions(codes: ChartCodes, system: CodeSystem | null): CodeOption[] {
  const kinds = system ? preferred(system, codes.stay) : null;
  const { favourites, recent } = codes.own;
  const others = recent.filter((code) => !favourites.some((favourite) => sameCode(favourite, code)));
  return [...favourites, ...others]
    .filter((own) => !kinds || kinds.includes(kindOfSystem(own.system)))
    .map((own) => {
      const answer = answerOf(codes, own);
      const billable = answer && 'entry' in answer ? answer.entry.billable : true;
      const title = titleOf(codes, own.system, own.code) ?? '';
      return optionOf(codes, own, title, answer, billable, beneathOf(codes, own));
    });
}

/** The choices under an open heading; with a text, those that have all its words. */
export function openedOptions(
  codes: ChartCodes,
  { set, heading, choices }: Opened,
  text: string,
): { asks: string; options: SearchOption[] } {
  const step = stepUnder(set.index, heading, choices);
  const system = systemOf(set.kind);
  const childOf = ({ code, title, billable }: FoundCode): CodeOption => {
    const date = codes.dateOf(set.kind);
    const answer = date === null ? null : codeOn(codes.sets.codes(set.kind), code, date);
    const entry = answer && 'entry' in answer ? answer.entry : null;
    const own = { system, code: entry?.code ?? code };
    const beneath = billable ? 0 : validBeneath(set.index, code);
    return optionOf(codes, own, entry?.title ?? title, answer, entry?.billable ?? billable, beneath);
  };
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (said: string): boolean => words.every((word) => said.toLowerCase().includes(word));
  if (step.of === 'codes')
    return {
      asks: 'Code',
      options: step.codes.map(childOf).filter(({ code, title }) => has(`${code} ${title}`)),
    };
  const options = step.options
    .filter(({ label }) => has(label))
    .map(
      (piece): PieceChoice => ({
        of: 'piece',
        piece,
        label: piece.label,
        words: piece.only ? childOf(piece.only).code : `${piece.left} codes`,
      }),
    );
  return { asks: { side: 'Side', encounter: 'Encounter', type: 'Type' }[step.asks], options };
}

/** The heading's set and form, to begin choosing under it. */
export function openHeading(codes: ChartCodes, { system, code }: OwnCode, typed: string): Opened | null {
  const kind = kindOfSystem(system);
  const set = setOn(codes.indexes, kind, codes.dateOf(kind));
  return set && { set, heading: code.replaceAll('.', ''), choices: [], said: [], typed };
}

function beneathOf(codes: ChartCodes, { system, code }: OwnCode): number {
  const kind = kindOfSystem(system);
  const set = setOn(codes.indexes, kind, codes.dateOf(kind));
  return set ? validBeneath(set.index, code.replaceAll('.', '')) : 0;
}

function optionOf(
  codes: ChartCodes,
  own: OwnCode,
  title: string,
  answer: ReturnType<typeof answerOf>,
  billable: boolean,
  beneath: number,
): CodeOption {
  const { favourites, recent } = codes.own;
  const gone =
    answer?.status === 'ended' || answer?.status === 'not-yet' || answer?.status === 'no-such-code';
  const isIn = (list: readonly OwnCode[]): boolean => list.some((other) => sameCode(other, own));
  return {
    of: 'code',
    system: own.system,
    code: own.code,
    title,
    words: validityWords(answer, billable, beneath),
    tone: gone ? 'gone' : !billable ? 'heading' : answer?.status === 'valid' ? 'valid' : 'unsure',
    opens: !billable && beneath > 0,
    mark: isIn(favourites) ? 'favourite' : isIn(recent) ? 'recent' : null,
  };
}
