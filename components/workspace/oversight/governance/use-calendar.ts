// The tasks of oversight that ought to be there: made once when somebody who may opens the page, and by a button. The ids
// belong to their turn, so that two browsers make one task.

import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { syncSoon } from '../../../../lib/messaging/own-messages.ts';
import { type CalendarRule, ruleInForce } from '../../../../lib/model/oversight/calendar-rule.ts';
import { taskUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import { tasksDue, type WantedTask } from '../../../../lib/oversight/governance/tasks-due.ts';
import { addToRegister } from '../../../../lib/store/commands/registers.ts';
import { everRegistered, type Registered, registered } from '../../../../lib/store/views/registers.ts';
import type { Desk } from '../form/use-desk.ts';

export interface Calendar {
  /** The rule in force, and what the organisation has said of it. */
  rule: CalendarRule;
  rules: readonly Registered<'oversight-calendar'>[] | undefined;
  tasks: readonly Registered<'oversight-task'>[] | undefined;
  /** Those that ought to be there and are not. */
  wanted: readonly WantedTask[];
  make: () => Promise<void>;
  /** How many were made on this page. */
  made: number;
}

export function useCalendar({ session, mayWrite, today }: Desk): Calendar {
  const { db, writer } = session;
  const ever = useLiveQuery(() => everRegistered(db, 'oversight-task'), [db]);
  const vendors = useLiveQuery(() => registered(db, 'vendor'), [db]);
  const rules = useLiveQuery(() => registered(db, 'oversight-calendar'), [db]);
  const [made, setMade] = useState(0);
  const rule = ruleInForce(rules ?? []);
  const wanted = ever && vendors && rules ? tasksDue(vendors, ever, today, rule) : [];
  const begun = useRef(false);
  const latest = useRef(wanted);
  latest.current = wanted;
  const make = useCallback(async () => {
    let count = 0;
    for (const task of latest.current) {
      const answer = await addToRegister(db, writer, 'oversight-task', {
        ...taskUnsaid,
        ...task,
      });
      if (answer.ok) count += 1;
    }
    setMade((before) => before + count);
    void syncSoon();
  }, [db, writer]);
  const ready = mayWrite && wanted.length > 0;
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    void make();
  }, [ready, make]);
  return { rule, rules, tasks: ever?.filter((one) => !one.removed), wanted, make, made };
}
