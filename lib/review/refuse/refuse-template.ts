// What keeps an organisation's query template, or what was decided of one, out of the record: no template is kept that the
// check holds, none changes once something was decided of it, and nobody approves their own.

import type { Fault } from '../../model/result.ts';
import { templateFault, templateStepFault } from '../../queries/check-template-step.ts';
import { type Facts, refusal } from './standing.ts';

export const refuseTemplate = ({ before, after, author, standing }: Facts<'query-template'>): Fault | null =>
  templateFault(after, before, author, standing.templateSteps ?? []);

export function refuseTemplateStep({
  after: step,
  author,
  standing,
  now,
}: Facts<'query-template-step'>): Fault | null {
  // The same step sent again with the same content; anything else was refused as a fixed field.
  if (standing.record) return null;
  if (step.by !== author)
    return refusal(
      'not-your-step',
      'The step names another person as the one who took it.',
      'Take it yourself.',
    );
  return templateStepFault({ own: standing.template, steps: standing.templateSteps ?? [], now }, step);
}
