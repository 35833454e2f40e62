// What a person is told while teaching, beside the thing it is about.

import type { TeachTarget } from '../../lib/model/teaching.ts';

export interface Note {
  what: TeachTarget;
  text: string;
}
