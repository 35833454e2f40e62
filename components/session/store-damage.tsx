// What is shown when the browser's database cannot be read: first the work that nobody else has is saved to a file,
// then the store is made anew from the server. A class, since only a class can catch what a screen throws.

import { Component, type ReactNode, useState } from 'react';
import { unsentWork } from '../../lib/store/unsent-work.ts';
import { saveUnsent } from './save-unsent.ts';
import type { Session } from './use-session.ts';

interface Props {
  session: Session;
  children: ReactNode;
}

/** Errors of the database itself; of any other the screen is to blame, and hiding it would help nobody. */
const ofStore = ['Unreadable', 'OpenFailedError', 'UnknownError', 'DataError', 'VersionError'];

interface State {
  error: Error | null;
}

export class StoreDamage extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    // A page that still draws while its store is being locked meets any of several errors, by where it was: a
    // transaction cut off, one not begun. All of them are over with the next opening.
    if (this.props.session.db.hasBeenClosed()) return null;
    if (!ofStore.includes(error.name)) throw error;
    return <Damaged session={this.props.session} />;
  }
}

function Damaged({ session }: { session: Session }) {
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    try {
      const work = await unsentWork(session.db, session.identity.person.id, Date.now());
      saveUnsent(work);
      const lost = work.lost > 0 ? ` ${work.lost} could not be read.` : '';
      setSaved(`${work.changes.length} unsent changes were saved to a file.${lost}`);
    } catch {
      setSaved('The database does not open: nothing could be read from it.');
    }
  };
  const begin = async () => {
    await session.db.delete();
    location.reload();
  };
  return (
    <main className="sign-in" aria-labelledby="damage-title">
      <h1 id="damage-title">This browser’s copy cannot be read</h1>
      <p>
        Part of the database in this browser is damaged. What was sent is safe on the server. Save what was
        not sent to a file first; then fetch everything anew.
      </p>
      <button type="button" className="button primary" onClick={() => void save()}>
        Save unsent work to a file
      </button>
      <p role="status">{saved}</p>
      <button type="button" className="button" disabled={saved === null} onClick={() => void begin()}>
        Delete this copy and fetch it anew
      </button>
      <p className="quiet small">
        The file holds patients’ data in plain text. Give it to your administrator, then delete it.
      </p>
    </main>
  );
}
