// Which packs of licensed code numbers the checks may count with, which checks are switched off, and what figures they count
// with: an administrator decides, in their own name and with a reason; whoever reviews reads it.

import { useLiveQuery } from 'dexie-react-hooks';
import { may } from '../../../lib/model/permissions.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import { knownCheckSettings } from '../../../lib/store/views/check-settings.ts';
import { allChecks } from '../../checks/chart-checks.ts';
import type { Session } from '../../session/use-session.ts';
import { useShownRows } from '../table/shown-rows.tsx';
import { CheckRow } from './check-row.tsx';
import { decide } from './decide.ts';
import { FiguresPart } from './figures-part.tsx';
import { PackRow } from './pack-row.tsx';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

export function CheckSettingsPart({ session, who }: Props) {
  const settings = useLiveQuery(() => knownCheckSettings(session.db), [session.db]);
  const { visible, more } = useShownRows(allChecks);
  if (!settings) return null;
  const writes = may(session.identity.person.role, 'checks.write');
  const shared = { session, who, writes, onDecide: decide };
  return (
    <>
      <h2>Licensed code numbers</h2>
      <p className="quiet">
        Some checks count with numbers of a licensed code book: codes and minutes, no descriptors. They are
        off until an administrator states that your organisation holds a licence.
      </p>
      <ul className="decided" aria-label="Packs of licensed numbers">
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} said={settings.packs[pack.id]} {...shared} />
        ))}
      </ul>
      <h2>Checks</h2>
      <ul className="decided" aria-label="Checks">
        {visible.map((rule) => (
          <CheckRow
            key={rule.id}
            rule={rule}
            off={settings.off[rule.id]}
            packOff={rule.pack !== undefined && !(rule.pack in settings.packs)}
            {...shared}
          />
        ))}
      </ul>
      {more}
      <h2>Figures</h2>
      <p className="quiet">
        What checks count with. Where your licensed book or your payers’ contract says otherwise, set yours
        and say where you read it; everybody’s checks count with it from then on.
      </p>
      <FiguresPart own={settings.figures} {...shared} />
    </>
  );
}
