// All templates of queries, in the order of their fields.

import type { QueryTemplate } from './template.ts';
import { cardiac } from './templates/cardiac.ts';
import { documentation } from './templates/documentation.ts';
import { infection } from './templates/infection.ts';
import { neurological } from './templates/neurological.ts';
import { nutritionAndBlood } from './templates/nutrition-and-blood.ts';
import { operations } from './templates/operations.ts';
import { renal } from './templates/renal.ts';
import { respiratory } from './templates/respiratory.ts';
import { skinAndBone } from './templates/skin-and-bone.ts';

export const templates: readonly QueryTemplate[] = [
  ...documentation,
  ...infection,
  ...renal,
  ...cardiac,
  ...respiratory,
  ...neurological,
  ...nutritionAndBlood,
  ...skinAndBone,
  ...operations,
];

/** The template of a topic; undefined for a query begun without one, or by a topic that a newer version knows. */
export const templateOf = (topic: string): QueryTemplate | undefined =>
  templates.find((template) => template.topic === topic);
