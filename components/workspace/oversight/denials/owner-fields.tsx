// Who answers for it and until when: neither can be left out.

import { type Action, may } from '../../../../lib/model/permissions.ts';
import type { Session } from '../../../session/use-session.ts';
import { DayField, SelectField } from '../../../ui/form/fields.tsx';
import type { FieldProps } from '../../../ui/form/labelled.tsx';
import { useColleagues } from '../../trail/use-colleagues.ts';

/** What they fill in. */
export interface Owned {
  owner: string;
  dueOn: string | null;
}

type Tied<T> = Omit<FieldProps<T>, 'label'>;

interface Props {
  session: Session;
  /** Whoever may do this can be chosen. */
  action: Action;
  /** Empty: nobody yet. */
  owner: Tied<string>;
  dueOn: Tied<string | null>;
}

export function OwnerFields({ session, action, owner, dueOn }: Props) {
  const { person } = session.identity;
  const people = useColleagues(session).filter(({ id, role }) => id !== person.id && may(role, action));
  const me = may(person.role, action);
  const names = new Map([
    ...(me ? [[person.id, `${person.name} (you)`] as const] : []),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  return (
    <>
      <SelectField
        {...owner}
        label="Owner"
        value={names.has(owner.value) ? owner.value : null}
        options={[...names.keys()]}
        words={(id) => names.get(id) ?? ''}
        onChange={(id) => owner.onChange(id ?? '')}
      />
      {names.size === 0 && (
        <p className="notice warn">
          Nobody in your organisation has a role for this. Tell your administrator.
        </p>
      )}
      <DayField label="Due on" required {...dueOn} />
    </>
  );
}
