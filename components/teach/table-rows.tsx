// The code tables that were pointed at: what each column means, which the person can correct.

import { useState } from 'react';
import { redraftTable } from '../../lib/messaging/teach-page.ts';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import type { CodeTable } from '../../lib/model/profile.ts';
import {
  type ColumnSaid,
  columnRole,
  type DraftFrame,
  type TableChoice,
  type TeachTarget,
} from '../../lib/model/teaching.ts';
import { changeTable } from './draft.ts';
import { type Live, valuesNow } from './use-live.ts';
import type { UseTeaching } from './use-teaching.ts';
import { columnWords } from './words.ts';

interface Props {
  teaching: UseTeaching;
  live: Live;
  tab: number;
  note: string | null;
  onPoint: (what: TeachTarget) => void;
}

export function TableRows({ teaching, live, tab, note, onPoint }: Props) {
  const { draft, change } = teaching;
  const [fault, setFault] = useState('');
  const said = (role: string, at: number, standing: TableChoice, roles: [number, ColumnSaid][]) => {
    const frame = live.frames.find((one) => one.said.reading.role === role)?.frame;
    setFault('');
    if (frame === undefined) return setFault('The table is not on the page now.');
    void redraftTable(tab, frame, { rows: standing.table.rows, roles, known: valuesNow(live) }).then(
      (picked) => {
        if (!picked?.table) return setFault('The page cannot be read that way: no column of codes is left.');
        const { table } = picked;
        change((now) => changeTable(now, role, at, table));
      },
    );
  };
  const tables = draft.frames.flatMap((frame) =>
    frame.tables.map((table, at) => ({ role: frame.role, table, at })),
  );
  return (
    <>
      <ul className="teach-rows">
        {tables.map(({ role, table, at }) => (
          <TableRow
            key={`${role} ${table.table.rows}`}
            table={table}
            onSaid={(roles) => said(role, at, table, roles)}
            onSystem={(system) =>
              change((now) => changeTable(now, role, at, { ...table, table: { ...table.table, system } }))
            }
            onConfirm={() => change((now) => changeTable(now, role, at, table))}
            onRemove={() => change((now) => changeTable(now, role, at, null))}
          />
        ))}
      </ul>
      {(note || fault) && (
        <p className="complaint" role="alert">
          {note || fault}
        </p>
      )}
      <button type="button" className="button" onClick={() => onPoint('codes')}>
        {tables.length > 0 ? 'Point at another code table' : 'Point at a code'}
      </button>
    </>
  );
}

interface RowProps {
  table: DraftFrame['tables'][number];
  onSaid: (roles: [number, ColumnSaid][]) => void;
  onSystem: (system: CodeTable['system']) => void;
  onConfirm: () => void;
  onRemove: () => void;
}

function TableRow({ table, onSaid, onSystem, onConfirm, onRemove }: RowProps) {
  const { columns, guessed } = table;
  const name = table.table.name;
  const set = (at: number, role: ColumnSaid) =>
    onSaid(columns.map((column) => [column.at, column.at === at ? role : column.role]));
  return (
    <li className="teach-row" data-state={guessed ? 'guessed' : 'taught'}>
      <div className="teach-line">
        <span className="teach-what">{name}</span>
        {guessed && <span className="chip teach-guessed">guessed, not confirmed</span>}
      </div>
      <div className="teach-columns">
        {columns.map((column) => (
          <label key={column.at} className="field">
            <span>
              {column.heading || `Column ${column.at + 1}`}
              {column.sample && <> · {column.sample}</>}
            </span>
            <select
              value={column.role}
              onChange={(event) => set(column.at, columnRole.parse(event.target.value))}
            >
              {columnRole.options.map((role) => (
                <option key={role} value={role}>
                  {columnWords[role]}
                </option>
              ))}
            </select>
          </label>
        ))}
        <SystemChoice system={table.table.system} onSystem={onSystem} />
      </div>
      <div className="teach-buttons">
        {guessed && (
          <button
            type="button"
            className="button primary"
            aria-label={`Confirm: ${name}`}
            onClick={onConfirm}
          >
            Confirm
          </button>
        )}
        <button type="button" className="button" aria-label={`Remove: ${name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
    </li>
  );
}

const systems: Record<string, { words: string; system: CodeTable['system'] }> = {
  dx: { words: 'Diagnoses (ICD-10-CM)', system: { fixed: 'ICD-10-CM' } },
  services: { words: 'Services (CPT and HCPCS)', system: { byShape: ['CPT', 'HCPCS'] } },
  pcs: { words: 'Inpatient procedures (ICD-10-PCS)', system: { fixed: 'ICD-10-PCS' } },
  all: {
    words: 'Told by the form of each code',
    system: { byShape: ['ICD-10-CM', 'CPT', 'HCPCS', 'ICD-10-PCS'] },
  },
};

/** Which codes the table holds; what was found first can be gone back to by pointing again. */
function SystemChoice({ system, onSystem }: { system: CodeTable['system']; onSystem: RowProps['onSystem'] }) {
  const same = Object.entries(systems).find(
    ([, one]) => JSON.stringify(one.system) === JSON.stringify(system),
  )?.[0];
  return (
    <label className="field">
      <span>Which codes</span>
      <select
        value={same ?? 'found'}
        onChange={(event) => systems[event.target.value] && onSystem(systems[event.target.value]!.system)}
      >
        {!same && <option value="found">{wordsOf(system)}</option>}
        {Object.entries(systems).map(([key, { words }]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function wordsOf(system: CodeTable['system']): string {
  if ('cell' in system) return 'As its column says';
  const named: readonly CodeSystem[] = 'fixed' in system ? [system.fixed] : system.byShape;
  return named.join(', ');
}
