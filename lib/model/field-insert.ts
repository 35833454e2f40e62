// What a page's frame says of its text field, and of text that was to be put into it.

import { z } from 'zod';

/** The text field that the person was in last, as far as text of several lines goes. */
export const fieldState = z.enum([
  /** They were in none in this frame, or it is gone. */
  'none',
  /** A search, a password or one line: line breaks would be lost, or it would go somewhere else. */
  'one-line',
  'read-only',
  'writable',
]);
export type FieldState = z.infer<typeof fieldState>;

export const insertAnswer = z.enum([
  'inserted',
  /** Something was put in, and not as it was given. */
  'altered',
  'no-field',
  'one-line',
  'read-only',
  /** It takes fewer characters. */
  'too-long',
  /** The frame shows another chart than it did, or is between two. */
  'other-chart',
]);
export type InsertAnswer = z.infer<typeof insertAnswer>;
