// Which part of a page the address asks for.

export const partOf = <T extends string>(parts: Readonly<Record<T, string>>, asked: string | null): T => {
  const known = Object.keys(parts) as [T, ...T[]];
  return known.find((one) => one === asked) ?? known[0];
};
