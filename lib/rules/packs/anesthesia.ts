// Anesthesia codes, what adds to them, and the modifiers that say who did it.

import type { Pack } from './pack.ts';

export const anesthesiaPack: Pack = {
  id: 'anesthesia',
  verified: false,
  source:
    'Published guidance on anesthesia billing; added units from general knowledge, not yet held against the code book',
};

export const isAnesthesia = (code: string): boolean =>
  /^\d{5}$/.test(code) && code >= '00100' && code <= '01999';

/** Added to another anesthesia code. */
export const addedCodes: readonly string[] = ['01953', '01968', '01969'];
/** Paid by the service, without units of time. */
export const withoutTime: readonly string[] = ['01995', '01996'];
/** Labor by epidural: payers count its time each in their own way. */
export const labor = '01967';
/** What an operation after labor by epidural is coded as, by the code that it would have alone. */
export const afterLabor: Readonly<Record<string, string>> = { '01961': '01968', '01963': '01969' };

export const extremeAge = '99100';
export const hypothermia = '99116';
export const loweredPressure = '99135';
export const emergency = '99140';
export const circumstances: readonly string[] = [extremeAge, hypothermia, loweredPressure, emergency];
/** Codes that say the age themselves. */
export const ageInCode: readonly string[] = ['00326', '00561', '00834', '00836'];

/** Physical statuses that add units where the payer counts them, and how many. */
export const statusUnits = { P3: 'status-p3', P4: 'status-p4', P5: 'status-p5' } as const;
export const statuses = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const;

/** Who did it: the one modifier that sets the price. */
export const pricing: readonly string[] = ['AA', 'AD', 'QK', 'QX', 'QY', 'QZ'];
export const directed = { one: 'QY', few: 'QK', many: 'AD' } as const;
export const monitored: readonly string[] = ['QS', 'G8', 'G9'];
