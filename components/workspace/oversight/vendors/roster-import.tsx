// Taking in a vendor's roster: the file is read, what it would change is shown, and a person decides.

import { useState } from 'react';
import { type Fault, ok, type Result } from '../../../../lib/model/result.ts';
import { type Roster, rosterColumns, rosterOf } from '../../../../lib/oversight/coders/roster-csv.ts';
import { type RosterPlan, rosterPlan } from '../../../../lib/oversight/coders/roster-plan.ts';
import type { Session } from '../../../session/use-session.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useRegisterActs } from '../use-register.ts';
import { newCoder } from './coder-form.tsx';
import type { Tell } from './tell-of.ts';
import type { VendorRow } from './use-vendors.ts';

interface Props {
  row: VendorRow;
  today: string;
  session: Session;
  tell: Tell;
}

type Read = { roster: Roster; plan: RosterPlan };

/** Shown of a list; the rest is counted. */
const most = 8;

export function RosterImport({ row, today, session, tell }: Props) {
  const acts = useRegisterActs(session, 'coder');
  const [read, setRead] = useState<Read | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = async (file: File | undefined) => {
    setRead(null);
    setFault(null);
    if (!file) return;
    const roster = rosterOf(await file.text());
    if (!roster.ok) return setFault(roster.error);
    setRead({ roster: roster.value, plan: rosterPlan(roster.value.coders, row.coders, today) });
  };
  const save = async (): Promise<Result<null>> => {
    if (!read) return ok(null);
    const { plan } = read;
    for (const said of plan.added) {
      const done = await acts.add({ ...newCoder(row.vendor.id), ...said });
      if (!done.ok) return done;
    }
    for (const { id, fields } of plan.changed) {
      const done = await acts.change(id, fields);
      if (!done.ok) return done;
    }
    return tell(
      `The roster is taken in: ${plan.added.length} added, ${plan.changed.length} changed.`,
      ok([]),
    );
  };
  return (
    <FormDialog name="Take in a roster" of={row.vendor.name} onSubmit={save} onDone={() => setRead(null)}>
      <label className="field">
        <span>CSV file of the vendor</span>
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          required
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      <p className="small quiet">
        Columns: {Object.values(rosterColumns).join(', ')}. A row a credential or assignment; specialties with
        semicolons between. Only the coder’s name is needed.
      </p>
      {fault && <FaultNotice fault={fault} />}
      {read && <PlanShown {...read} />}
    </FormDialog>
  );
}

function PlanShown({ roster, plan }: Read) {
  const named = (some: readonly { name: string }[]) =>
    `${some
      .slice(0, most)
      .map(({ name }) => name)
      .join(', ')}${some.length > most ? ` and ${some.length - most} more` : ''}`;
  return (
    <section className="small" aria-label="What the roster would change">
      <p>
        <strong>{plan.added.length} new</strong>
        {plan.added.length > 0 && `: ${named(plan.added)}`}
      </p>
      <p>
        <strong>{plan.changed.length} changed</strong>
        {plan.changed.length > 0 && `: ${named(plan.changed)}`}; {plan.same} as they are.
      </p>
      {plan.missing.length > 0 && (
        <p className="notice warn">
          {plan.missing.length} on the account by the register and not in the file: {named(plan.missing)}.
          They stay as they are; say of each who has left when they did.
        </p>
      )}
      {roster.refused.length > 0 && (
        <div className="notice warn">
          <p>{roster.refused.length === 1 ? '1 line is' : `${roster.refused.length} lines are`} not taken:</p>
          <ul>
            {roster.refused.slice(0, most).map(({ line, problem }) => (
              <li key={`${line} ${problem}`}>
                Line {line}: {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
      {roster.unread.length > 0 && <p className="quiet">Not read: {roster.unread.join(', ')}.</p>}
    </section>
  );
}
