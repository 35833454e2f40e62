// What every part of the pages of evaluation and governance works with: vendors and people as this browser knows them,
// whether the person may write, and what was done last, which can be taken back.

import { syncSoon } from '../../../../lib/messaging/own-messages.ts';
import { dayAt } from '../../../../lib/model/calendar-day.ts';
import type { RegisterKind } from '../../../../lib/model/oversight/register-kinds.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Colleague } from '../../../../lib/model/person.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import {
  addToRegister,
  changeInRegister,
  type RegisterWords,
} from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import type { Edit } from '../../../../lib/store/write.ts';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { useColleagues } from '../../trail/use-colleagues.ts';
import { tellEdits } from '../tell-edits.ts';
import { useRegister } from '../use-register.ts';

export interface Desk {
  session: Session;
  vendors: readonly Registered<'vendor'>[];
  vendorName: (id: string | null) => string;
  people: Colleague[];
  who: (id: string | undefined) => string;
  own: { id: string; name: string };
  mayWrite: boolean;
  /** As `2026-11-30`. */
  today: string;
  now: number;
  add: <K extends RegisterKind>(kind: K, said: RegisterWords<K>, words: string) => Promise<Result<string>>;
  change: <K extends RegisterKind>(
    kind: K,
    id: string,
    fields: Partial<RegisterWords<K>> | { removed: boolean },
    words: string,
  ) => Promise<Result<Edit[]>>;
}

/** What is in these stays. */
const kept: ReadonlySet<RegisterKind> = new Set<RegisterKind>(['figures-baseline']);

export function useDesk(session: Session): Desk {
  const { db, writer, identity } = session;
  const vendors = useRegister(session, 'vendor') ?? [];
  const people = useColleagues(session);
  const who = usePeople(session);
  const now = writer.now();
  return {
    session,
    vendors,
    vendorName: (id) => vendors.find((one) => one.id === id)?.name ?? (id === null ? '–' : 'Unknown vendor'),
    people,
    who,
    own: identity.person,
    mayWrite: may(identity.person.role, 'vendors.write'),
    today: dayAt(now),
    now,
    add: async (kind, said, words) => {
      const answer = await addToRegister(db, writer, kind, said);
      if (answer.ok) {
        const added: Edit = { kind, id: answer.value, fields: { removed: true } };
        tellEdits(session, words, kept.has(kind) ? [] : [added]);
      }
      void syncSoon();
      return answer;
    },
    change: async (kind, id, fields, words) => {
      if (Object.keys(fields).length === 0) return ok([]);
      const answer = await changeInRegister(db, writer, kind, id, fields);
      if (answer.ok) tellEdits(session, words, answer.value);
      void syncSoon();
      return answer;
    },
  };
}
