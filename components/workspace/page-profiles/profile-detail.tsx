// One page profile: what it reads in plain words, and switching it off, sending it on or removing it.

import type { PageProfile } from '../../../lib/model/page-profile.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { localDayText } from '../../ui/time-text.ts';
import { exportProfile } from './export-profile.ts';
import type { ProfileRow } from './profile-rows.ts';
import { type PartWords, pagesInWords, readingSummary, type Source } from './reading-words.ts';
import { SwitchOff } from './switch-off.tsx';

export interface RowActions {
  turn: (row: ProfileRow, off: PageProfile['off'], before: PageProfile['off']) => Promise<void>;
  remove: (row: ProfileRow, removed: boolean) => Promise<void>;
}

interface Props {
  row: ProfileRow;
  /** Who did something, as `by you`. */
  by: (person: string) => string;
  actions: RowActions | null;
}

export function ProfileDetail({ row, by, actions }: Props) {
  const { profile, off, problems } = row;
  const reason = off && { reason: off.reason };
  return (
    <div className="profile-detail">
      {problems.length > 0 && (
        <div className="notice bad">
          <p>
            <strong>This version of Overread cannot read pages by it.</strong> Update the extension, or teach
            the page anew.
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {off && (
        <p className="notice warn">
          Switched off on {localDayText(off.at)} {by(off.person)}: “{off.reason}”. Nobody in your organisation
          reads pages by it.
        </p>
      )}
      <div className="profile-actions">
        {actions && off && (
          <button
            type="button"
            className="button primary"
            onClick={() => void actions.turn(row, null, reason)}
          >
            Switch on
          </button>
        )}
        {actions && !off && <SwitchOff name={row.name} onOff={(why) => actions.turn(row, why, null)} />}
        {!row.builtIn && profile && (
          <button type="button" className="button" onClick={() => exportProfile(profile)}>
            Save as a file
          </button>
        )}
        {actions && !row.builtIn && (
          <button type="button" className="button" onClick={() => void actions.remove(row, true)}>
            Remove
          </button>
        )}
      </div>
      {profile && <Reading profile={profile} />}
    </div>
  );
}

function Reading({ profile }: { profile: Profile }) {
  return (
    <>
      <p className="quiet">
        Reads {readingSummary(profile)}. Dates in figures are{' '}
        {profile.dates === 'month-first' ? 'month first (03/04 is 4 March)' : 'day first (03/04 is 3 April)'}.
        {profile.sites && ` Only on ${profile.sites.join(', ')}.`}
      </p>
      {pagesInWords(profile).map((page) => (
        <section key={page.id} className="page-words">
          <h2>Page “{page.name}”</h2>
          <p className="small quiet">
            Known by: <Words text={page.knownBy.join('; ')} />
          </p>
          <Sources sources={page.fields} />
          {page.tables.map((table) => (
            <Part key={table.id} kind="Code table" part={table} />
          ))}
          {page.documents.map((document) => (
            <Part key={document.id} kind="Document" part={document} />
          ))}
        </section>
      ))}
    </>
  );
}

function Part({ kind, part }: { kind: string; part: PartWords }) {
  return (
    <>
      <h3>
        {kind} {part.title}
      </h3>
      <Sources sources={part.sources} />
    </>
  );
}

function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <dl className="sources">
      {sources.map(({ what, from }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Words text={from} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands between two marks is the name of a place on the page. */
function Words({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change its order
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
