// Changes that the server did not accept, with what it takes to record them again, until their author has read why.

import { useLiveQuery } from 'dexie-react-hooks';
import type { Database } from '../../lib/store/database.ts';
import {
  type RefusedChange,
  type RefusedGroup,
  refusedChanges,
} from '../../lib/store/views/refused-changes.ts';
import { momentWords } from '../settle/side-words.ts';
import { aboutWords, chartWords, saidWords } from './refused-words.ts';

interface Props {
  db: Database;
  onDismiss: (id: string) => void;
}

/** More of one reason and chart are folded. */
const inSight = 4;

export function RefusedChanges({ db, onDismiss }: Props) {
  const groups = useLiveQuery(() => refusedChanges(db), [db]) ?? [];
  return groups.map((group) => <Group key={group.changes[0]?.id} group={group} onDismiss={onDismiss} />);
}

function Group({
  group: { chart, fault, changes },
  onDismiss,
}: { group: RefusedGroup } & Pick<Props, 'onDismiss'>) {
  const [first, rest] = [changes.slice(0, inSight), changes.slice(inSight)];
  return (
    <section className="notice bad refused-group" aria-label={chart ? chartWords(chart) : 'Not accepted'}>
      <p>
        {chart && <strong>{chartWords(chart)}. </strong>}
        {changes.length === 1 ? 'One change was' : `${changes.length} changes were`} not accepted by the
        server. {fault?.happened} {fault?.meaning} {fault?.action}
      </p>
      <Changes changes={first} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Changes changes={rest} />
        </details>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          for (const { id } of changes) onDismiss(id);
        }}
      >
        I have read this
      </button>
    </section>
  );
}

function Changes({ changes }: { changes: readonly RefusedChange[] }) {
  return (
    <ul className="refused-changes">
      {changes.map((change) => (
        <li key={change.id}>
          {aboutWords(change)} <span className="small">({momentWords(change.at)})</span>
          {saidWords(change).map((words) => (
            <div key={words}>{words}</div>
          ))}
        </li>
      ))}
    </ul>
  );
}
