// Figures as charts write them: a value, a range, a course of values, a pressure of two. What is part of a date or a
// time of day is no figure here.

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,4})?|\.\d{1,4}`;

/** A comparison that belongs to the figure behind it. */
export const sign = /[<>≤≥~≈]=? ?/y;
export const figure = new RegExp(`(?:${number})(?![\\d]|\\.\\d)`, 'y');
/** What joins two values of one course: `1.1 -> 1.9`, `25-50`, `0.9 to 2.4`, `0.9, now 2.4`. */
export const course =
  /[ \u00a0]*(?:[-=–—]+>+|→|⟶|>>|[-–—]|(?:,|;)? ?(?:to|then|up to|down to|now|up from|down from|today|currently)(?= ))[ \u00a0]*/iy;
export const stroke = / ?\/ ?/y;

const month =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december';

/** Full dates, and dates without a year. */
export const dateInText = new RegExp(
  [
    String.raw`\b\d{4}-\d{1,2}-\d{1,2}\b`,
    String.raw`\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b(?!/)`,
    String.raw`\b\d{1,2}[.-]\d{1,2}[.-]\d{4}\b`,
    String.raw`\b(?:${month})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b`,
    String.raw`\b\d{1,2}[ -](?:${month})\.?,?[ -]\d{4}\b`,
  ].join('|'),
  'giu',
);

export const timeInText =
  /\b(?:at |@ ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\b(?:at |@ ?)?\d{4} ?(?:hrs|hours|h)\b|\b\d{1,2} ?[ap]m\b/giu;

export interface Span {
  start: number;
  end: number;
}

/** The number that a figure says; thousands may be parted by commas. */
export const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
