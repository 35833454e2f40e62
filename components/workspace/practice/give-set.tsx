// The form that gives somebody a set of practice charts, chosen by specialty.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { may } from '../../../lib/model/permissions.ts';
import type { PracticeChart } from '../../../lib/model/practice.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { givePractice } from '../../../lib/store/commands/practice.ts';
import { peopleById } from '../../../lib/store/people.ts';
import type { Session } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  session: Session;
  charts: readonly PracticeChart[];
  onGiven: (words: string) => void;
}

export function GiveSet({ session, charts, onGiven }: Props) {
  const { db, writer, identity } = session;
  const known = useLiveQuery(() => peopleById(db), [db]);
  const [person, setPerson] = useState(identity.person.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dueOn, setDueOn] = useState('');
  const everybody = new Map([...(known ?? []), [identity.person.id, identity.person] as const]);
  const people = [...everybody.values()].filter(
    (one) => may(one.role, 'practice.do') && !('disabled' in one && one.disabled),
  );
  const bySpecialty = Map.groupBy(charts, ({ specialty }) => specialty);
  const picked = charts.filter(({ specialty }) => chosen.has(specialty));
  const turn = (specialty: string) => {
    const next = new Set(chosen);
    if (!next.delete(specialty)) next.add(specialty);
    setChosen(next);
  };
  const give = async () => {
    if (picked.length === 0)
      return fail('no-charts', 'No specialty is chosen.', 'Nothing was given.', 'Choose one or more.');
    const done = await givePractice(db, writer, {
      person,
      charts: picked.map(({ id }) => id),
      dueOn: dueOn || null,
    });
    return done.ok ? ok(null) : done;
  };
  return (
    <p>
      <FormDialog
        name="Give practice"
        of="A set of practice charts"
        onSubmit={give}
        onDone={() => {
          void syncSoon();
          onGiven(`${picked.length} charts given to ${everybody.get(person)?.name ?? 'them'}.`);
          setChosen(new Set());
        }}
      >
        <label className="field">
          <span>To</span>
          <select value={person} onChange={(event) => setPerson(event.target.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === identity.person.id ? `${name} (you)` : name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend className="legend">Specialties</legend>
          {[...bySpecialty].map(([specialty, of]) => (
            <label key={specialty} className="tick">
              <input type="checkbox" checked={chosen.has(specialty)} onChange={() => turn(specialty)} />
              <span>
                {specialty}, {of.length} {of.length === 1 ? 'chart' : 'charts'}
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>Due on, if it matters</span>
          <input type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </label>
      </FormDialog>
    </p>
  );
}
