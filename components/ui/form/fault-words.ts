// What is wrong with a field, in words: from the schema of the record, and from what the field itself may hold.

import type { z } from 'zod';
import { dayText } from '../../../lib/model/calendar-day.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fill = 'Fill this in.';

/** Words for what a schema does not take. */
export function schemaFault(issue: z.core.$ZodRawIssue): string {
  const { code, input } = issue;
  if (input === undefined || input === null || input === '') return fill;
  if (code === 'too_small')
    return issue.origin === 'number' ? `At least ${issue.minimum}.` : `At least ${issue.minimum} of them.`;
  if (code === 'too_big') {
    if (issue.origin === 'number') return `At most ${issue.maximum}.`;
    return issue.origin === 'string' ? `At most ${issue.maximum} letters.` : `At most ${issue.maximum}.`;
  }
  if (code === 'invalid_format' && issue.format === 'email')
    return 'This is no e-mail address: write it as name@hospital.example.';
  if (code === 'invalid_type' && issue.expected === 'int') return 'A whole number.';
  return 'This cannot be used: choose or write something else.';
}

/** Words for what a field of the page does not take; null where it takes what stands in it. */
export function ownFault(field: Field): string | null {
  const { validity } = field;
  if (validity.valid) return null;
  if (validity.valueMissing) return field.type === 'checkbox' ? 'Tick this, or do not go on.' : fill;
  if (validity.badInput) return 'This is not complete: write it anew.';
  const { min = '', max = '' }: Field & Partial<Pick<HTMLInputElement, 'min' | 'max'>> = field;
  if (validity.rangeUnderflow)
    return field.type === 'number' ? `At least ${min}.` : `Not before ${dayText(min)}.`;
  if (validity.rangeOverflow)
    return field.type === 'number' ? `At most ${max}.` : `Not after ${dayText(max)}.`;
  if (validity.stepMismatch) return 'A whole number.';
  if (validity.typeMismatch) return 'This is no e-mail address: write it as name@hospital.example.';
  return 'This cannot be used: choose or write something else.';
}
