// Numbers side by side with no more bits each than the largest needs: of millions that need 18 bits, a typed array would
// keep 14 empty bits each. Reading one is two words and a shift.

/** Numbers below 2^32 in words of 32 bits, the first in the lowest bits. */
export interface BitColumn {
  words: Uint32Array;
  /** Bits of each number, 1 to 32. */
  width: number;
}

export function packBits(values: readonly number[] | Uint32Array): BitColumn {
  let all = 1;
  for (const value of values) all |= value;
  const width = 32 - Math.clz32(all);
  // One word more than is needed: reading a number always looks at two.
  const words = new Uint32Array(Math.ceil((values.length * width) / 32) + 1);
  for (let i = 0; i < values.length; i += 1) {
    const at = i * width;
    const [word, shift] = [Math.floor(at / 32), at % 32];
    words[word]! |= values[i]! << shift;
    if (shift + width > 32) words[word + 1] = values[i]! >>> (32 - shift);
  }
  return { words, width };
}

/** Reads the number at a place. Of all together no more than 2^32 bits: a table of pairs has a hundredth of that. */
export function bitsAt({ words, width }: BitColumn): (place: number) => number {
  const mask = width === 32 ? 0xffffffff : (1 << width) - 1;
  return (place) => {
    const at = place * width;
    const word = at >>> 5;
    const shift = at & 31;
    // In two steps: a shift by 32 is none.
    return (((words[word]! >>> shift) | ((words[word + 1]! << 1) << (31 - shift))) & mask) >>> 0;
  };
}
