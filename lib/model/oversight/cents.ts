// Money of X12 as whole cents. Never by way of a float: 0.29 times 100 is not 29 there.

const largest = 15;

/**
 * @param text a decimal of X12 (type R): an optional minus, digits, an optional point. Empty is 0, as the standard has it
 *   for amounts that are left out.
 * @returns null where it is no amount, has parts of a cent, or more digits than a number keeps.
 */
export function cents(text: string): number | null {
  if (text === '') return 0;
  const form = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(text);
  if (!form) return null;
  const [, sign, whole = '', part = ''] = form;
  if (whole === '' && part === '') return null;
  const digits = whole + part.padEnd(2, '0');
  if (digits.replace(/^0+/, '').length > largest) return null;
  const value = Number(digits);
  // Minus zero is another value to whoever compares.
  return sign && value !== 0 ? -value : value;
}

/** As people and files write it: `-12.50`. */
export function centsText(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As people read it: `$1,234.50`. */
export const dollars = (amount: number): string =>
  `${amount < 0 ? '−' : ''}$${centsText(Math.abs(amount)).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
