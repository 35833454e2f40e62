// Payer instructions in a table, a version a row; each opens to what it says and what may be done.

import { hasAcknowledged, vendorsTold } from '../../../lib/review/payers/acknowledged.ts';
import type { SeenInstruction, SpannedInstruction } from '../../../lib/review/payers/in-force.ts';
import { instructionKindWords, scopeWords, spanWords, touchWords } from '../../payers/payer-words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { oneOpen } from '../table/one-open.ts';
import { RowOpen } from '../table/row-open.tsx';
import { type DetailProps, InstructionDetail } from './instruction-detail.tsx';
import { rowKey } from './instruction-rows.ts';

interface Props extends Omit<DetailProps, 'seen'> {
  rows: readonly SpannedInstruction[];
  open: string | null;
  onOpen: (key: string | null) => void;
}

/** As `1 of 2 acknowledged`. */
function vendorWords({ steps }: SeenInstruction): string {
  const told = vendorsTold(steps);
  const said = told.filter((vendor) => hasAcknowledged(steps, vendor)).length;
  if (told.length === 0) return 'not told';
  return said === told.length ? 'acknowledged' : `${said} of ${told.length} acknowledged`;
}

const columns: readonly Column<SpannedInstruction>[] = [
  {
    head: 'Instruction',
    by: ({ instruction }) => instruction.title,
    width: 16,
    cell: ({ instruction }, opening) => (
      <>
        <RowOpen opening={opening}>{instruction.title}</RowOpen>
        <div className="small quiet">{instructionKindWords[instruction.kind]}</div>
      </>
    ),
  },
  {
    head: 'Payer',
    by: ({ instruction }) => instruction.payer,
    width: 12,
    cell: ({ instruction }) => (
      <>
        {instruction.payer}
        <div className="small quiet">{scopeWords(instruction)}</div>
      </>
    ),
  },
  {
    head: 'Touches',
    width: 14,
    look: 'payer-touches small',
    cell: ({ instruction }) => touchWords(instruction),
  },
  {
    head: 'Dates of service',
    by: ({ span }) => span?.from ?? null,
    width: 13,
    look: 'small',
    cell: ({ span }) => (span ? spanWords(span) : <span className="quiet">none</span>),
  },
  {
    head: 'Version',
    by: ({ instruction }) => instruction.version,
    count: true,
    width: 6,
    cell: ({ instruction }) => instruction.version,
  },
  { head: 'Vendors', width: 10, look: 'small', cell: vendorWords },
];

export function InstructionTable({ rows, open, onOpen, ...detail }: Props) {
  return (
    <DataTable
      label="Payer instructions"
      columns={columns}
      rows={rows}
      none="No instruction is like this. Take a filter away, or write one."
      keyOf={({ instruction }) => rowKey(instruction)}
      detail={{ ...oneOpen(open, onOpen), of: (seen) => <InstructionDetail seen={seen} {...detail} /> }}
    />
  );
}
