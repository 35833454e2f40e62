// The table of page profiles; a row opens to show what its profile reads and what can be done with it.

import { Fragment, useState } from 'react';
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

const columns = ['Profile', 'State', 'Sites', 'Version', 'Saved', 'Tried on', 'Made from'] as const;

export function ProfileTable({ rows, by, actions }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="table-frame" aria-label="Page profiles" tabIndex={0}>
      <table className="table profile-table">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === 'Version' ? 'count' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <Row
                row={row}
                by={by}
                open={open === row.id}
                onOpen={() => setOpen(open === row.id ? null : row.id)}
              />
              {open === row.id && (
                <tr className="profile-open">
                  <td colSpan={columns.length}>
                    <ProfileDetail row={row} by={by} actions={actions} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: ProfileRow;
  /** Who did something, as `by you`. */
  by: (person: string) => string;
  open: boolean;
  onOpen: () => void;
}

function Row({ row, by, open, onOpen }: RowProps) {
  const { profile, saved, tried } = row;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
          {row.name}
        </button>
        <div className="small quiet">{row.builtIn ? 'comes with Overread' : 'your organisation’s'}</div>
      </th>
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
    </tr>
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
