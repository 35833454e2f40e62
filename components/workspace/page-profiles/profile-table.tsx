// The table of page profiles; a row opens to show what its profile reads and what can be done with it.

import { useState } from 'react';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { oneOpen } from '../table/one-open.ts';
import { RowOpen } from '../table/row-open.tsx';
import { ProfileDetail, type RowActions } from './profile-detail.tsx';
import type { ProfileRow } from './profile-rows.ts';

interface Props {
  rows: readonly ProfileRow[];
  /** Who did something, as `by you`. */
  by: (person: string) => string;
  /** Null for those who may only look. */
  actions: RowActions | null;
}

export function ProfileTable({ rows, by, actions }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const columns: Column<ProfileRow>[] = [
    {
      head: 'Profile',
      by: ({ name }) => name,
      width: 14,
      cell: ({ name, builtIn }, opening) => (
        <>
          <RowOpen opening={opening}>{name}</RowOpen>
          <div className="small quiet">{builtIn ? 'comes with Overread' : 'your organisation’s'}</div>
        </>
      ),
    },
    { head: 'State', cell: (row) => <State row={row} /> },
    {
      head: 'Sites',
      width: 14,
      look: 'profile-sites',
      cell: ({ profile }) => <Sites sites={profile?.sites} known={profile !== null} />,
    },
    {
      head: 'Version',
      by: ({ profile }) => profile?.version ?? null,
      count: true,
      width: 6,
      cell: ({ profile }) => profile?.version,
    },
    {
      head: 'Saved',
      by: ({ saved }) => saved?.at ?? null,
      look: 'unbroken',
      cell: ({ saved }) =>
        saved && (
          <>
            {localDayText(saved.at)}
            <div className="small quiet">{by(saved.person)}</div>
          </>
        ),
    },
    {
      head: 'Tried on',
      look: 'unbroken',
      cell: ({ builtIn, tried }) => (builtIn ? null : <Tried {...tried} />),
    },
    { head: 'Made from', width: 12, look: 'made-from', cell: ({ profile }) => profile?.madeFrom },
  ];
  return (
    <DataTable
      label="Page profiles"
      columns={columns}
      rows={rows}
      none="No page profile is known."
      keyOf={({ id }) => id}
      detail={{
        ...oneOpen(open, setOpen),
        of: (row) => <ProfileDetail row={row} by={by} actions={actions} />,
      }}
    />
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
