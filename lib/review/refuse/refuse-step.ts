// What keeps a step, or what follows from a final finding, out of a review's record.

import { permissions } from '../../model/permissions.ts';
import type { Fault } from '../../model/result.ts';
import { checkStep } from '../check-step.ts';
import { finalFinding } from '../final-finding.ts';
import { lifeOf } from '../worksheet-life.ts';
import { refuseUncovered } from './refuse-uncovered.ts';
import { type Facts, refusal, type Standing } from './standing.ts';

export function refuseStep({
  after: step,
  author,
  employer,
  standing,
  now,
}: Facts<'review-step'>): Fault | null {
  // The same step sent again with the same content; anything else was refused as a fixed field.
  if (standing.record) return null;
  const strange = otherWorksheet(step, standing);
  if (strange) return strange;
  if (step.by !== author)
    return refusal(
      'not-your-step',
      'The step names another person as the one who took it.',
      'Take it yourself.',
    );
  const vendor = standing.encounter?.vendor;
  return (
    checkStep({ ...standing, worksheet: standing.worksheet ?? {}, employer, vendor, now }, step) ??
    (step.step === 'release' ? refuseUncovered(standing, vendor, now, 'release') : null)
  );
}

export function refuseEducation({ after: item, author, standing }: Facts<'education'>): Fault | null {
  const strange = otherWorksheet(item, standing);
  if (strange) return strange;
  if (standing.record) return null;
  if (item.madeBy !== author)
    return refusal(
      'not-your-item',
      'The item names another person as the one who made it.',
      'Make it yourself.',
    );
  const life = lifeOf(standing.worksheet ?? {}, standing.steps);
  const finding = finalFinding(life, standing.verdicts, standing.findings, item.verdictId);
  if (!permissions['education.write'].states?.includes(life.state) || !finding)
    return refusal(
      'not-final',
      'The finding is not final, or was overturned.',
      'Wait until the vendor has answered and every dispute is decided.',
    );
  return null;
}

/** A step of another chart's review would change that chart's figures. */
function otherWorksheet(after: { encounterId: string }, { worksheet }: Standing): Fault | null {
  if (!worksheet)
    return refusal(
      'no-worksheet',
      'The worksheet of this change is not known.',
      'Wait until this browser has sent it, then do it again.',
    );
  if (after.encounterId !== worksheet.encounterId)
    return refusal(
      'wrong-encounter',
      'The change names another encounter than its worksheet.',
      'Open the chart again and record it anew.',
    );
  return null;
}
