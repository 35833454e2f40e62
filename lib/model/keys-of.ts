// Names and fields of an object that has those of its type and no others, as one that is written out in the code. What comes
// from elsewhere can have more, and its names are looked up, not taken for known.

export const keysOf = <T extends object>(of: T): (keyof T & string)[] =>
  // The compiler cannot promise that nobody added a name; see above.
  Object.keys(of) as (keyof T & string)[];

type Entry<T> = { [K in keyof T & string]-?: [K, Exclude<T[K], undefined>] }[keyof T & string];

/** Without fields that are undefined. */
export const entriesOf = <T extends object>(of: T): Entry<T>[] =>
  // As above.
  Object.entries(of).filter(([, value]) => value !== undefined) as Entry<T>[];

export const isKeyOf = <T extends object>(of: T, name: PropertyKey): name is keyof T =>
  Object.hasOwn(of, name);
