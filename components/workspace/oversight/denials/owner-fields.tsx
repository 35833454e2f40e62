// Who answers for it and until when: neither can be left out.

import { type Action, may } from '../../../../lib/model/permissions.ts';
import type { Session } from '../../../session/use-session.ts';
import { useColleagues } from '../../trail/use-colleagues.ts';

interface Props {
  session: Session;
  /** Whoever may do this can be chosen. */
  action: Action;
  owner: string;
  dueOn: string;
  onChange: (said: { owner: string; dueOn: string }) => void;
}

export function OwnerFields({ session, action, owner, dueOn, onChange }: Props) {
  const { person } = session.identity;
  const people = useColleagues(session).filter(({ id, role }) => id !== person.id && may(role, action));
  const me = may(person.role, action);
  return (
    <>
      <label className="field">
        <span>Owner</span>
        <select required value={owner} onChange={({ target }) => onChange({ owner: target.value, dueOn })}>
          <option value="">Choose</option>
          {me && <option value={person.id}>{person.name} (you)</option>}
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {people.length === 0 && !me && (
        <p className="notice warn">
          Nobody in your organisation has a role for this. Tell your administrator.
        </p>
      )}
      <label className="field">
        <span>Due on</span>
        <input
          type="date"
          required
          value={dueOn}
          onChange={({ target }) => onChange({ owner, dueOn: target.value })}
        />
      </label>
    </>
  );
}
