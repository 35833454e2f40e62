// Units of drugs that are counted by dose. Formula: units of the dose given are the dose by the drug's unit, rounded up;
// units of waste are those of dose and waste together, less those of the dose (Medicare Claims Processing Manual,
// chapter 17, section 40). So waste that a rounded-up unit already pays for is not billed again.

const whole = (amount: number, unit: number): number =>
  // Amounts are decimal: 0.3 by 0.1 is three units, not the four that a binary remainder would make.
  Math.ceil(Number((amount / unit).toFixed(6)));

/** @param unit how much one unit is, in the measure of the amounts; above 0 */
export function drugUnits(given: number, discarded: number, unit: number): { given: number; waste: number } {
  const units = whole(given, unit);
  return { given: units, waste: whole(given + discarded, unit) - units };
}
