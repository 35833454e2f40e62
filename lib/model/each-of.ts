// A record of a closed list: every name of the list has its value, which `Object.fromEntries` cannot tell the compiler.

export const eachOf = <Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Record<Name, Value> =>
  // As above.
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
