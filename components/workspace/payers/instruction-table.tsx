// Payer instructions in a table, a version a row; each opens to what it says and what may be done.

import { hasAcknowledged, vendorsTold } from '../../../lib/review/payers/acknowledged.ts';
import type { SeenInstruction, SpannedInstruction } from '../../../lib/review/payers/in-force.ts';
import { instructionKindWords, scopeWords, spanWords, touchWords } from '../../payers/payer-words.ts';
import { OpeningTable } from '../opening-table.tsx';
import { type DetailProps, InstructionDetail } from './instruction-detail.tsx';
import { rowKey } from './instruction-rows.ts';

interface Props extends Omit<DetailProps, 'seen'> {
  rows: readonly SpannedInstruction[];
  open: string | null;
  onOpen: (key: string | null) => void;
}

const heads = ['Instruction', 'Payer', 'Touches', 'Dates of service', 'Version', 'Vendors'] as const;

/** As `1 of 2 acknowledged`. */
function vendorWords({ steps }: SeenInstruction): string {
  const told = vendorsTold(steps);
  const said = told.filter((vendor) => hasAcknowledged(steps, vendor)).length;
  if (told.length === 0) return 'not told';
  return said === told.length ? 'acknowledged' : `${said} of ${told.length} acknowledged`;
}

export function InstructionTable({ rows, open, onOpen, ...detail }: Props) {
  return (
    <OpeningTable
      label="Payer instructions"
      heads={heads}
      counts={['Version']}
      rows={rows}
      none="No instruction is like this."
      keyOf={({ instruction }) => rowKey(instruction)}
      open={open}
      onOpen={onOpen}
      name={({ instruction }) => instruction.title}
      beneath={({ instruction }) => (
        <div className="small quiet">{instructionKindWords[instruction.kind]}</div>
      )}
      cells={(seen) => <Cells seen={seen} />}
      detail={(seen) => <InstructionDetail seen={seen} {...detail} />}
    />
  );
}

function Cells({ seen }: { seen: SpannedInstruction }) {
  const { instruction: one, span } = seen;
  return (
    <>
      <td>
        {one.payer}
        <div className="small quiet">{scopeWords(one)}</div>
      </td>
      <td className="payer-touches small">{touchWords(one)}</td>
      <td className="small">{span ? spanWords(span) : <span className="quiet">none</span>}</td>
      <td className="count">{one.version}</td>
      <td className="small">{vendorWords(seen)}</td>
    </>
  );
}
