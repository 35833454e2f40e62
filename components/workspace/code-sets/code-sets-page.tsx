// The organisation's code sets: what is in use and what is missing; administrators import and remove.

import { askForCodeSets } from '../../../lib/messaging/code-set-messages.ts';
import type { CodeFileKind } from '../../../lib/model/code-release.ts';
import { may } from '../../../lib/model/permissions.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { localDay } from '../../ui/time-text.ts';
import { Fold } from '../shell/fold.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { CheckSettingsPart } from './check-settings-part.tsx';
import { ImportCodeSets } from './import-code-sets.tsx';
import { kindWords } from './kind-words.ts';
import { LoadedTables } from './loaded-tables.tsx';
import { MissingSets } from './missing-sets.tsx';
import { TryCode } from './try-code.tsx';
import { useShelf } from './use-shelf.ts';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

const remove = (kind: CodeFileKind, release: string) => askForCodeSets({ act: 'remove', kind, release });

export function CodeSetsPage({ session, who }: Props) {
  const { organisation } = session.identity.person;
  const writes = may(session.identity.person.role, 'code-sets.write');
  const today = localDay(Date.now());
  const { tables, progress, fault, asked, look } = useShelf(organisation);
  return (
    <div className="code-sets">
      <PageHead name="Code sets">
        <p className="quiet">
          Overread ships no code set. You download the files from those who publish them and import them here;
          every browser of your organisation fetches them by itself. A code is held against the release that
          was in force on the date of its chart.
        </p>
      </PageHead>
      {writes && (
        <Fold name="Import files">
          <ImportCodeSets organisation={organisation} tables={tables ?? []} progress={progress} />
        </Fold>
      )}
      {fault && (
        <FaultNotice fault={fault}>
          <button type="button" className="button" onClick={() => void look()}>
            Look again
          </button>
        </FaultNotice>
      )}
      {progress?.doing === 'fetching' && (
        <Progress
          label={`Fetching ${kindWords[progress.release.kind].name} ${progress.release.release}`}
          done={progress.done}
          of={progress.of}
        />
      )}
      {tables && (
        <>
          <h2>In use</h2>
          {tables.length > 0 ? (
            <LoadedTables tables={tables} who={who} onRemove={writes ? remove : null} />
          ) : (
            <p className="quiet">
              {asked || fault
                ? 'None yet. Only the codes of the demonstration charts are known here, and most checks cannot tell. What there is to import, and from where, stands below.'
                : 'Asking the server…'}
            </p>
          )}
          <MissingSets tables={tables} today={today} />
          <TryCode today={today} />
          <CheckSettingsPart session={session} who={who} />
        </>
      )}
    </div>
  );
}
