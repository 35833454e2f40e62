// Moves the calendar's open tasks where a vendor's first day or the rule was changed.

import { type CalendarRule, ruleInForce } from '../../../../lib/model/oversight/calendar-rule.ts';
import { movedTasks } from '../../../../lib/oversight/governance/moved-tasks.ts';
import type { Known } from '../../../../lib/oversight/governance/tasks-due.ts';
import { changeInRegister } from '../../../../lib/store/commands/registers.ts';
import { registered } from '../../../../lib/store/views/registers.ts';
import type { Edit } from '../../../../lib/store/write.ts';
import type { Session } from '../../../session/use-session.ts';
import { tellEdits } from '../tell-edits.ts';

interface Place {
  session: Session;
  today: string;
}

/** @param rules what they were and are; null: those in force stay. */
export async function moveTasks(
  { session, today }: Place,
  before: Known,
  after: Known,
  rules: { before: CalendarRule; after: CalendarRule } | null = null,
): Promise<void> {
  const { db, writer } = session;
  const standing = ruleInForce(await registered(db, 'oversight-calendar'));
  const moved = movedTasks(
    await registered(db, 'oversight-task'),
    { vendor: before, rule: rules?.before ?? standing },
    { vendor: after, rule: rules?.after ?? standing },
    today,
  );
  const edits: Edit[] = [];
  for (const { id, ...fields } of moved) {
    const answer = await changeInRegister(db, writer, 'oversight-task', id, fields);
    if (answer.ok) edits.push(...answer.value);
  }
  if (edits.length > 0)
    tellEdits(
      session,
      `${edits.length === 1 ? 'One open task' : `${edits.length} open tasks`} of ${after.name} moved with it.`,
      edits,
    );
}
