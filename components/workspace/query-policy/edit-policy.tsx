// The policy being changed: saved as a whole, with what is wrong told beside each field.

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OrganisationPolicy } from '../../../lib/model/query-policy.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import { policyProblems } from '../../../lib/queries/policy-problems.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { CalendarFields } from './calendar-fields.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { LadderFields } from './ladder-fields.tsx';
import { byDate, formOf, type PolicyForm, policyIn } from './policy-form.ts';
import { TopicFields } from './topic-fields.tsx';

interface Props {
  first: OrganisationPolicy;
  onSave: (policy: OrganisationPolicy) => Promise<Result<null>>;
}

export function EditPolicy({ first, onSave }: Props) {
  const [form, setForm] = useState(() => formOf(first));
  /** Nothing is called wrong before somebody has tried to save it. */
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const shown = useRef<HTMLFormElement>(null);
  const problems = new Map(
    tried ? policyProblems(policyIn(form)).map(({ field, text }) => [field, text] as const) : [],
  );
  const change = (fields: Partial<PolicyForm>) => {
    setForm((now) => ({ ...now, ...fields }));
    setSaid('');
  };
  const save = async () => {
    const sorted = { ...form, holidays: byDate(form.holidays) };
    const policy = policyIn(sorted);
    const wrong = policyProblems(policy).length;
    flushSync(() => {
      setForm(sorted);
      setTried(true);
      setSaid(
        wrong > 0 ? `Not saved: ${wrong} ${wrong === 1 ? 'field needs' : 'fields need'} correcting.` : '',
      );
    });
    if (wrong > 0) {
      shown.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const answer = await onSave(policy);
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setTried(false);
    setSaid('Saved. It applies to queries sent from now on.');
  };
  const parts = { form, problems, onChange: change };
  return (
    <form
      ref={shown}
      className="policy-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <HoursFields {...parts} />
      <CalendarFields {...parts} />
      <HolidayFields {...parts} />
      <LadderFields {...parts} />
      <TopicFields {...parts} />
      {fault && <FaultNotice fault={fault} />}
      <div className="policy-end">
        <button type="submit" className="button primary">
          Save the policy
        </button>
        <p role="status">{said}</p>
      </div>
    </form>
  );
}
