// Many texts of JSON as one parameter. As an array each quotation mark is escaped, and that of everything but quotation
// marks is most of what sending a thousand records costs.

/** JSON escapes control characters: none stands in it as it is. */
const separator = '\u001f';

export const jsonList = (texts: readonly string[]): string => texts.join(separator);

/** The SQL of the array that `jsonList` put into parameter `n`; there must be one text at least. */
export const jsonListOf = (n: number): string => `string_to_array($${n}, chr(31))`;
