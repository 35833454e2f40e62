// What something that was thrown says of itself. Anything can be thrown, so each part is looked for, not taken for granted.

export const partOf = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;

/** Such as the `code` that the platform and the databases give their errors; undefined where it is no text. */
export function textOf(thrown: unknown, name: string): string | undefined {
  const part = partOf(thrown, name);
  return typeof part === 'string' ? part : undefined;
}
