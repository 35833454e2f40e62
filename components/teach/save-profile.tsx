// The name of the EHR, saving, and who is told: an administrator saves for the organisation, everybody else
// for themselves.

import { useState } from 'react';
import { keepGuessedProfile } from '../../lib/messaging/guessed-profiles.ts';
import { syncSoon } from '../../lib/messaging/own-messages.ts';
import { dayAt } from '../../lib/model/calendar-day.ts';
import { may } from '../../lib/model/permissions.ts';
import type { Profile } from '../../lib/model/profile.ts';
import type { Fault } from '../../lib/model/result.ts';
import { savePageProfile } from '../../lib/store/commands/page-profiles.ts';
import type { Session } from '../session/use-session.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { PlainForm } from '../ui/form/plain-form.tsx';
import type { UseTeaching } from './use-teaching.ts';

interface Props {
  session: Session;
  teaching: UseTeaching;
  profile: Profile;
  onBack: () => void;
  onClose: () => void;
}

/** What the profile keeps of how it came about. Never on whose chart. */
export const madeFrom = (tried: number): string =>
  tried === 0
    ? 'Taught by pointing on one chart; not tried on a second chart.'
    : `Taught by pointing on one chart and tried on ${tried === 1 ? 'a second chart' : `${tried} more charts`}.`;

export function SaveProfile({ session, teaching, profile, onBack, onClose }: Props) {
  const { draft, triedOn, rename, forget } = teaching;
  const [untried, setUntried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [saved, setSaved] = useState<'shared' | 'own' | null>(null);
  const administrator = may(session.identity.person.role, 'profiles.write');
  const tried = triedOn.length > 0;
  const named = { ...profile, name: draft.name.trim() };

  const share = async () => {
    const { db, writer } = session;
    const today = dayAt(writer.now());
    const charts = tried ? triedOn.length + 1 : 0;
    const done = await savePageProfile(db, writer, named, { charts, on: tried ? today : null });
    if (!done.ok) return setFault(done.error);
    forget();
    setSaved('shared');
    void syncSoon();
  };
  const own = async () => {
    await keepGuessedProfile(named);
    forget();
    setSaved('own');
  };
  const submit = () => {
    setFault(null);
    void (administrator ? share() : own());
  };

  if (saved)
    return (
      <div className="teach-saved" role="status">
        <h3>{saved === 'shared' ? 'Saved and shared' : 'Kept for yourself'}</h3>
        <p>
          {saved === 'shared'
            ? `Everybody in your organisation reads “${named.name}” by it, as soon as their browser has exchanged changes. It is listed in the workspace under Page profiles, where it can be switched off.`
            : `This browser reads “${named.name}” by it from now on. Ask an administrator to teach it for everybody.`}
        </p>
        <button type="button" className="button primary" onClick={onClose}>
          Done
        </button>
      </div>
    );
  return (
    <PlainForm className="teach-save" onSubmit={submit}>
      <h3>Save</h3>
      <label className="field">
        <span>Name of the EHR or coding platform</span>
        <input value={draft.name} required maxLength={60} onChange={(event) => rename(event.target.value)} />
      </label>
      <p className="small quiet">
        For pages of {draft.sites.join(', ') || 'this site'} only. {madeFrom(triedOn.length)} No patient’s
        data is kept in it.
      </p>
      {!tried && (
        <label className="teach-check">
          <input type="checkbox" checked={untried} onChange={(event) => setUntried(event.target.checked)} />{' '}
          <span>Save it though it was not tried on a second chart. The profile says so.</span>
        </label>
      )}
      {!administrator && (
        <p className="notice">
          Profiles for the whole organisation are saved by its administrators. You can use this one yourself,
          in this browser.
        </p>
      )}
      {fault && <FaultNotice fault={fault} />}
      <div className="teach-buttons">
        <button type="button" className="button" onClick={onBack}>
          Back
        </button>
        <button
          type="submit"
          className="button primary"
          disabled={(!tried && !untried) || draft.name.trim() === ''}
        >
          {administrator ? 'Save and share' : 'Use it for myself'}
        </button>
      </div>
    </PlainForm>
  );
}
