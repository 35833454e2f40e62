// The register of changes: each with its date, the codes it touches, who was told and who acknowledged it.

import type { InstructionStep } from '../../../lib/model/payer-instruction.ts';
import type { RegisteredChange } from '../../../lib/review/payers/change-register.ts';
import { scopeWords, toldHowWords, touchWords } from '../../payers/payer-words.ts';
import { dayOfWords, dayWords } from '../../queries/template-words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { rowKey } from './instruction-rows.ts';

interface Props {
  changes: readonly RegisteredChange[];
  who: (id: string | undefined) => string;
  onOpen: (key: string) => void;
}

const changeWords: Record<RegisteredChange['change'], string> = {
  new: 'New',
  'new-version': 'New version',
  ended: 'Ended',
};

function Contacts({ steps }: { steps: readonly InstructionStep[] }) {
  return steps.map(({ number, vendor, person, on, how }) => (
    <div key={number}>
      {person}, {vendor}
      <div className="quiet">
        {on && dayWords(on)}
        {how && `, ${toldHowWords[how]}`}
      </div>
    </div>
  ));
}

export function ChangeTable({ changes, who, onOpen }: Props) {
  const columns: Column<RegisteredChange>[] = [
    {
      head: 'Change',
      by: ({ instruction }) => instruction.title,
      width: 14,
      cell: ({ instruction, change }) => (
        <>
          <button type="button" className="link row-open" onClick={() => onOpen(rowKey(instruction))}>
            {instruction.title}
          </button>
          <div className="small quiet">
            {changeWords[change]}, version {instruction.version}
          </div>
        </>
      ),
    },
    {
      head: 'Payer',
      by: ({ instruction }) => instruction.payer,
      width: 11,
      cell: ({ instruction }) => (
        <>
          {instruction.payer}
          <div className="small quiet">{scopeWords(instruction)}</div>
        </>
      ),
    },
    {
      head: 'Effective',
      by: ({ effective }) => effective,
      width: 8,
      look: 'small unbroken',
      cell: ({ effective }) => (effective ? dayWords(effective) : 'never held'),
    },
    {
      head: 'Codes',
      width: 12,
      look: 'payer-touches small',
      cell: ({ instruction }) => touchWords(instruction),
    },
    {
      head: 'Recorded',
      by: ({ recordedAt }) => recordedAt,
      width: 9,
      look: 'small unbroken',
      cell: ({ recordedAt, recordedBy }) => (
        <>
          {dayOfWords(recordedAt)}
          <div className="quiet">{who(recordedBy)}</div>
        </>
      ),
    },
    {
      head: 'Told',
      width: 11,
      look: 'small',
      cell: ({ told }) => (told.length === 0 ? 'nobody' : <Contacts steps={told} />),
    },
    {
      head: 'Acknowledged',
      width: 11,
      look: 'small',
      cell: ({ acknowledged, awaited }) => (
        <>
          <Contacts steps={acknowledged} />
          {awaited.length > 0 && `awaited: ${awaited.join(', ')}`}
        </>
      ),
    },
    {
      head: 'Due',
      by: ({ due }) => due,
      width: 8,
      look: ({ late }) => (late ? 'small unbroken overdue' : 'small unbroken'),
      cell: ({ state, due, late }) => (
        <>
          {state !== 'acknowledged' && dayWords(due)}
          {late && <div>late</div>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label="Register of changes"
      columns={columns}
      rows={changes}
      keyOf={({ instruction, change }) => `${rowKey(instruction)} ${change}`}
      none="Nothing was changed yet."
    />
  );
}
