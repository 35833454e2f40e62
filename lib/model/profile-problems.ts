// What is wrong with a profile, in words that name its place as a person would: a profile comes as a file or
// from a server, and who gets it must be able to tell its author what to mend.

import type { z } from 'zod';
import { isObject } from './is-object.ts';

const keyWords: Record<string, string> = {
  frames: 'page',
  tables: 'code table',
  documents: 'document',
  match: 'recognition',
  ready: 'readiness',
  has: 'needed element',
  shows: 'element to be in sight',
  hasNot: 'excluded element',
  paths: 'address path',
  watch: 'watched element',
  shadow: 'shadow root',
  sites: 'site',
  madeFrom: 'what it was made from',
  chartLink: 'address of a chart',
};

/** What a list's entry calls itself, by the list. */
const nameKeys: Record<string, string> = { frames: 'role', tables: 'name', documents: 'region' };

/** One line a problem, as `page “encounter”, code table “services”, rows: the selector …`. */
export function problemWords(data: unknown, issue: z.core.$ZodIssue): string {
  const place = placeWords(data, issue.path);
  const text = `${place || 'The profile'}: ${issueWords(issue)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeWords(data: unknown, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let at = data;
  path.forEach((key, index) => {
    at = at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined;
    if (typeof key !== 'number') {
      const isList = typeof path[index + 1] === 'number';
      const word = keyWords[String(key)];
      if (!isList) parts.push(word ? word + (Array.isArray(at) ? 's' : '') : String(key).slice(0, 60));
      return;
    }
    const list = String(path[index - 1]);
    const name = isObject(at) ? at[nameKeys[list] ?? ''] : undefined;
    const called = typeof name === 'string' && name ? `“${name.slice(0, 60)}”` : key + 1;
    parts.push(`${keyWords[list] ?? list.slice(0, 60)} ${called}`);
  });
  return parts.join(', ');
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? 'missing'
        : `should be ${typeWords[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has ${issue.keys
        .slice(0, 5)
        .map((key) => `“${key.slice(0, 60)}”`)
        .join(', ')}, which a profile cannot say`;
    case 'too_big':
      return issue.origin === 'array'
        ? `has more than ${issue.maximum} entries`
        : `is longer or greater than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `needs at least ${issue.minimum} entry`
        : `is shorter or smaller than ${issue.minimum}`;
    case 'invalid_value':
      return `should be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is in none of the forms that a profile knows';
    case 'invalid_format':
      return 'is not written as it has to be';
    default:
      return issue.message;
  }
}
