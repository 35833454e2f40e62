// Whether a text is one of a closed list; afterwards the compiler knows it too.

export const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((one) => one === value);

/** The one of the list that a text is, or undefined. */
export const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);
