// A pack of licensed numbers: whether it is on, by whose word, and the way to switch it.

import { useState } from 'react';
import type { PackStatement } from '../../../lib/model/check-settings.ts';
import type { Pack, PackId } from '../../../lib/rules/packs/pack.ts';
import { switchPackOff, switchPackOn } from '../../../lib/store/commands/check-settings.ts';
import type { Session } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDayText } from '../../ui/time-text.ts';
import type { Decide } from './decide.ts';

export const packNames: Record<PackId, string> = {
  'evaluation-and-management': 'Evaluation and management',
  'behavioral-health': 'Behavioral health',
  'critical-care': 'Critical care',
  infusion: 'Infusion',
  orthopedics: 'Orthopedics',
  cardiology: 'Cardiology',
  'cardiology-2026': 'Cardiology, codes of 2026',
  radiology: 'Radiology',
  anesthesia: 'Anesthesia',
  neurology: 'Neurology',
  'wound-repair': 'Repair of wounds',
};

interface Props {
  pack: Pack;
  said: PackStatement | undefined;
  session: Session;
  who: (id: string | undefined) => string;
  writes: boolean;
  onDecide: Decide;
}

export function PackRow({ pack, said, session, who, writes, onDecide }: Props) {
  const name = packNames[pack.id];
  const { db, writer } = session;
  return (
    <li>
      <div>
        <strong>{name}</strong> <span className="chip">{said ? 'on' : 'off'}</span>{' '}
        {!pack.verified && <span className="chip warn">not verified</span>}
        <div className="small quiet">
          {pack.source}.
          {said &&
            ` ${who(said.by)} stated on ${localDayText(said.at)} that a licence is held${said.licence && `: ${said.licence}`}.`}
        </div>
      </div>
      {writes &&
        (said ? (
          <FormDialog
            name="Switch off"
            of={name}
            onSubmit={() => onDecide(switchPackOff(db, writer, pack.id))}
          >
            <p>Checks that count with these numbers run for nobody from then on.</p>
          </FormDialog>
        ) : (
          <SwitchOn
            name={name}
            verified={pack.verified}
            onSubmit={(licence) => onDecide(switchPackOn(db, writer, pack.id, licence))}
          />
        ))}
    </li>
  );
}

interface SwitchOnProps {
  name: string;
  verified: boolean;
  onSubmit: (licence: string) => ReturnType<Decide>;
}

function SwitchOn({ name, verified, onSubmit }: SwitchOnProps) {
  const [licence, setLicence] = useState('');
  return (
    <FormDialog name="Switch on" of={name} onSubmit={() => onSubmit(licence)}>
      {!verified && (
        <p>
          Nobody who is licensed for the code book has held these numbers against it yet. Do that for your
          organisation first: a wrong number proposes wrong findings.
        </p>
      )}
      <label className="stated">
        <input type="checkbox" required />
        <span>My organisation holds a licence for the code book that these numbers come from.</span>
      </label>
      <label className="field">
        <span>Number of the licence, or what else to note (optional)</span>
        <input value={licence} maxLength={500} onChange={(event) => setLicence(event.target.value)} />
      </label>
      <p className="small quiet">Your name and today’s date are kept with it.</p>
    </FormDialog>
  );
}
