// The part of papaparse that is used here; the package brings no types.

declare module 'papaparse' {
  interface Step {
    data: string[];
    errors: { type: string; code: string; index?: number }[];
    /** `cursor`: where the row ends in the text. */
    meta: { cursor: number };
  }

  interface Config {
    delimiter: string;
    newline: string;
    /** The fast mode takes quotation marks for text. */
    fastMode: false;
    step(row: Step, parser: { abort(): void }): void;
  }

  const papa: { parse(text: string, config: Config): unknown };
  export default papa;
}
