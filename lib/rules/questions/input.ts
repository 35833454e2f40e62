// What kind of input a question about a chart wants, as data, so that one form can ask for every fact.

/** One value to be entered. `choice` and `choices` carry the values that the catalogue takes and the words for them. */
export type SingleInput =
  | { kind: 'yes-no' }
  | { kind: 'minutes'; most: number }
  | { kind: 'count'; unit: string; least: number; most: number }
  /** A figure with decimals; `unit` says in what, or where to read it. */
  | { kind: 'amount'; unit: string; most: number }
  | { kind: 'date' }
  /** Date and time of the clock, to the minute, without a zone. */
  | { kind: 'moment' }
  | { kind: 'text'; longest: number }
  /** Modifiers of one service, in their order. */
  | { kind: 'modifiers'; most: number }
  | { kind: 'choice'; choices: readonly Choice[] };

export interface Choice {
  value: string;
  words: string;
}

/** One column of a list: the name of the field in the value, and what heads it. */
export interface Column {
  name: string;
  label: string;
  input: SingleInput;
  /** Null may stand for what the record does not state. */
  mayBeUnstated: boolean;
}

export type FactInput =
  | SingleInput
  /** Any of these, each once; the value is a list. */
  | { kind: 'choices'; choices: readonly Choice[] }
  /** A list of rows; the value is a list of records with these fields. An empty list says that there are none. */
  | { kind: 'rows'; most: number; one: string; columns: readonly Column[] };

export interface FactQuestion {
  /** Heads the answer once it is given. */
  label: string;
  /** One question in plain words of the field. `this line` is the code line concerned. */
  question: string;
  input: FactInput;
}

/** Choices from values and words in the order in which they are offered. */
export const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, words: word }));

const asked = (label: string, question: string, input: FactInput): FactQuestion => ({
  label,
  question,
  input,
});

export const yesNo = (label: string, question: string): FactQuestion =>
  asked(label, question, { kind: 'yes-no' });

/** Up to a week, as the catalogue takes them. */
export const minutes = (label: string, question: string): FactQuestion =>
  asked(label, question, { kind: 'minutes', most: 7 * 1440 });

export const count = (
  label: string,
  question: string,
  unit: string,
  [least, most]: readonly [number, number] = [0, 1000],
): FactQuestion => asked(label, question, { kind: 'count', unit, least, most });

export const amount = (label: string, question: string, unit: string): FactQuestion =>
  asked(label, question, { kind: 'amount', unit, most: 1_000_000 });

export const choice = (
  label: string,
  question: string,
  words: Readonly<Record<string, string>>,
): FactQuestion => asked(label, question, { kind: 'choice', choices: choices(words) });

/** @param one what a row is called: `Add …` */
export const rows = (
  label: string,
  question: string,
  [one, most]: readonly [string, number],
  columns: readonly Column[],
): FactQuestion => asked(label, question, { kind: 'rows', most, one, columns });

export const column = (name: string, label: string, input: SingleInput, mayBeUnstated = false): Column => ({
  name,
  label,
  input,
  mayBeUnstated,
});

/** Start and stop, either of which the record may leave open. */
export const startAndStop: readonly Column[] = [
  column('start', 'Start', { kind: 'moment' }, true),
  column('stop', 'Stop', { kind: 'moment' }, true),
];
