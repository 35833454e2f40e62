// Everybody with an account, and what calls for a look.

import type { ReviewedAccess } from '../../../lib/model/access-review.ts';
import { doneWords, flagWords, stateWords } from '../../../lib/reports/access-review-words.ts';
import { roleWords } from '../../ui/role-words.ts';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';
import { dayWords } from './day-words.ts';

export function AccessTable({ people }: { people: readonly ReviewedAccess[] }) {
  const { visible, more } = useShownRows(people);
  return (
    <>
      <TableFrame label="Who has access">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">State</th>
            <th scope="col">Last here</th>
            <th scope="col">Added</th>
            <th scope="col">To look at</th>
          </tr>
        </thead>
        <tbody>
          {visible.map((of) => (
            <Row key={of.id} of={of} />
          ))}
          {people.length === 0 && (
            <tr>
              <td colSpan={6} className="quiet">
                Nothing calls for a look.
              </td>
            </tr>
          )}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}

function Row({ of }: { of: ReviewedAccess }) {
  return (
    <tr>
      <th scope="row">
        {of.name}
        <div className="small quiet person-email">{of.email}</div>
      </th>
      <td>
        {roleWords[of.role]}
        <Done what={of.roleSet} label="since" />
      </td>
      <td>
        {stateWords[of.state]}
        <Done what={of.ended} label="on" />
        {of.factor && <div className="small quiet">Second factor</div>}
      </td>
      <td className="number">{of.seen === null ? 'Never' : dayWords(of.seen)}</td>
      <td className="number">{doneWords(dayWords(of.added.at), of.added.name)}</td>
      <td>
        {of.flags.map((flag) => (
          <div key={flag} className="to-look-at">
            {flagWords[flag]}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Done({ what, label }: { what: ReviewedAccess['roleSet']; label: string }) {
  if (!what) return null;
  return (
    <div className="small quiet">
      {label} {doneWords(dayWords(what.at), what.name)}
    </div>
  );
}
