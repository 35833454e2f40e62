// A message in the making: texts, values, plurals, choices and marked-up pieces become one line in ICU MessageFormat, so
// that a translator sees the whole sentence.

import { createHash } from 'node:crypto';

export type Part =
  | { text: string }
  | { value: string; name: string | null }
  | { plural: string; name: string | null; one: Part[]; other: Part[] }
  | { choice: string; name: string | null; yes: Part[]; other: Part[] }
  | { tag: string; name: string; open: string; parts: Part[] };

export interface Message {
  /** In ICU MessageFormat; what the catalogs know it by. */
  id: string;
  /** Program text of each placeholder, in the order in which the message names them first. */
  values: string[];
  tags: string[];
}

/** So short that programs stay small, so long that two messages do not meet; extraction makes sure of it. */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 6);

export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Whether anything of it is for a translator. */
export const saysSomething = (parts: Part[]): boolean =>
  parts.some((part) => {
    if ('text' in part) return hasLetters(part.text);
    if ('plural' in part) return saysSomething(part.one) || saysSomething(part.other);
    if ('choice' in part) return saysSomething(part.yes) || saysSomething(part.other);
    return 'tag' in part && saysSomething(part.parts);
  });

const quoted = (text: string): string =>
  text.replaceAll("'", "''").replaceAll(/[{}<>#]+/g, (signs) => (/^#+$/.test(signs) ? signs : `'${signs}'`));

export function makeMessage(parts: Part[]): Message {
  const names: string[] = [];
  const values: string[] = [];
  const tagNames: string[] = [];
  const tags: string[] = [];
  const placeholder = (value: string, wanted: string | null): string => {
    const known = values.indexOf(value);
    if (known >= 0) return names[known]!;
    const base = wanted ?? `x${values.length + 1}`;
    let name = base;
    for (let n = 2; names.includes(name); n++) name = `${base}${n}`;
    names.push(name);
    values.push(value);
    return name;
  };
  const tagged = (open: string, wanted: string): string => {
    const base = wanted.toLowerCase().replaceAll(/[^a-z]/g, '');
    let name = base;
    for (let n = 2; tagNames.includes(name); n++) name = `${base}${n}`;
    tagNames.push(name);
    tags.push(open);
    return name;
  };
  // A value within a choice is made only where it is chosen: the choice may be what makes it safe.
  const write = (some: Part[], guard: (value: string) => string = (value) => value): string =>
    some
      .map((part) => {
        if ('text' in part) return quoted(part.text);
        if ('plural' in part) {
          const name = placeholder(guard(part.plural), part.name);
          return `{${name}, plural, one {${write(part.one, guard)}} other {${write(part.other, guard)}}}`;
        }
        if ('choice' in part) {
          const name = placeholder(guard(`(${part.choice}) ? 'yes' : 'other'`), part.name);
          const yes = write(part.yes, (value) => guard(`(${part.choice}) ? ${value} : ''`));
          const other = write(part.other, (value) => guard(`(${part.choice}) ? '' : ${value}`));
          return `{${name}, select, yes {${yes}} other {${other}}}`;
        }
        if ('tag' in part) {
          const name = tagged(part.open, part.name);
          return `<${name}>${write(part.parts, guard)}</${name}>`;
        }
        return `{${placeholder(guard(part.value), part.name)}}`;
      })
      .join('');
  return { id: write(parts), values, tags };
}
