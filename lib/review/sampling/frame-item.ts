// One encounter of a sampling frame: what a design may stratify, filter or compare by. It holds no name and no
// date of birth, since drawing a sample needs neither.

export interface FrameItem {
  /** Names the encounter in its source and in the sample; unique in a frame. */
  key: string;
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  /** Billed or paid, in dollars, as the source says. */
  amount: number | null;
  /** `YYYY-MM-DD`. */
  dateOfService: string | null;
  drg: string | null;
  drgWeight: number | null;
  emLevel: number | null;
  /** How many codes were delivered. */
  codes: number | null;
  /** Days. */
  lengthOfStay: number | null;
  /** Words of the source for focused reviews, such as `high-dollar` or `one-mcc`. */
  flags: readonly string[];
}

export type TextField = 'coder' | 'specialty' | 'encounterType' | 'payer' | 'drg';
export type NumberField = 'amount' | 'drgWeight' | 'emLevel' | 'codes' | 'lengthOfStay';

export const textFields: readonly TextField[] = ['coder', 'specialty', 'encounterType', 'payer', 'drg'];
export const numberFields: readonly NumberField[] = [
  'amount',
  'drgWeight',
  'emLevel',
  'codes',
  'lengthOfStay',
];

/** An item of which only the key is known, with what is given. */
export const frameItem = (key: string, known: Partial<FrameItem> = {}): FrameItem => ({
  coder: null,
  specialty: null,
  encounterType: null,
  payer: null,
  amount: null,
  dateOfService: null,
  drg: null,
  drgWeight: null,
  emLevel: null,
  codes: null,
  lengthOfStay: null,
  flags: [],
  ...known,
  key,
});
