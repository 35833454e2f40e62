// The table of page profiles; a row opens to show what its profile reads and what can be done with it.

import { useState } from 'react';
import { OpeningTable } from '../opening-table.tsx';
import { ProfileDetail, type RowActions } from './profile-detail.tsx';
import type { ProfileRow } from './profile-rows.ts';
import { whenWords } from './row-words.ts';

interface Props {
  rows: readonly ProfileRow[];
  /** Who did something, as `by you`. */
  by: (person: string) => string;
  /** Null for those who may only look. */
  actions: RowActions | null;
}

const heads = ['Profile', 'State', 'Sites', 'Version', 'Saved', 'Tried on', 'Made from'] as const;

export function ProfileTable({ rows, by, actions }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <OpeningTable
      label="Page profiles"
      heads={heads}
      counts={['Version']}
      rows={rows}
      none="No page profile is known."
      keyOf={({ id }) => id}
      open={open}
      onOpen={setOpen}
      name={({ name }) => name}
      beneath={({ builtIn }) => (
        <div className="small quiet">{builtIn ? 'comes with Overread' : 'your organisation’s'}</div>
      )}
      cells={(row) => <Cells row={row} by={by} />}
      detail={(row) => <ProfileDetail row={row} by={by} actions={actions} />}
    />
  );
}

function Cells({ row, by }: Pick<Props, 'by'> & { row: ProfileRow }) {
  const { profile, saved, tried } = row;
  return (
    <>
      <td>
        <State row={row} />
      </td>
      <td className="profile-sites">
        <Sites sites={profile?.sites} known={profile !== null} />
      </td>
      <td className="count">{profile?.version}</td>
      <td className="unbroken">
        {saved && (
          <>
            {whenWords(saved.at)}
            <div className="small quiet">{by(saved.person)}</div>
          </>
        )}
      </td>
      <td className="unbroken">{row.builtIn ? null : <Tried {...tried} />}</td>
      <td className="made-from">{profile?.madeFrom}</td>
    </>
  );
}

/** As many as show at a glance; the opened row has all. */
const glance = 2;

function Sites({ sites, known }: { sites: readonly string[] | undefined; known: boolean }) {
  if (!known) return null;
  if (!sites) return <span className="quiet">any that fits</span>;
  return (
    <>
      {sites.slice(0, glance).map((site) => (
        <div key={site}>{site.replace(/^https?:\/\//, '')}</div>
      ))}
      {sites.length > glance && <div className="small quiet">and {sites.length - glance} more</div>}
    </>
  );
}

function Tried({ charts, on }: ProfileRow['tried']) {
  if (charts === 0) return <span className="quiet">no chart</span>;
  return (
    <>
      {charts} {charts === 1 ? 'chart' : 'charts'}
      {on && <div className="small quiet">{on}</div>}
    </>
  );
}

function State({ row }: { row: ProfileRow }) {
  if (row.problems.length > 0) return <span className="state-off">Cannot be used</span>;
  if (!row.off) return <span className="state-on">In use</span>;
  return (
    <>
      <span className="state-off">Off</span>
      <div className="small off-reason">{row.off.reason}</div>
    </>
  );
}
