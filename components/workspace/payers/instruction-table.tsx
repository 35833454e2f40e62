// Payer instructions in a table, a version a row; each opens to what it says and what may be done.

import { Fragment } from 'react';
import { hasAcknowledged, vendorsTold } from '../../../lib/review/payers/acknowledged.ts';
import type { SeenInstruction, SpannedInstruction } from '../../../lib/review/payers/in-force.ts';
import { instructionKindWords, scopeWords, spanWords, touchWords } from '../../payers/payer-words.ts';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';
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
  const { visible, more } = useShownRows(rows);
  return (
    <>
      <TableFrame label="Payer instructions">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'Version' ? 'count' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((seen) => {
            const { instruction: one, span } = seen;
            const key = rowKey(one);
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className="link payer-open"
                      aria-expanded={open === key}
                      onClick={() => onOpen(open === key ? null : key)}
                    >
                      {one.title}
                    </button>
                    <div className="small quiet">{instructionKindWords[one.kind]}</div>
                  </th>
                  <td>
                    {one.payer}
                    <div className="small quiet">{scopeWords(one)}</div>
                  </td>
                  <td className="payer-touches small">{touchWords(one)}</td>
                  <td className="small">{span ? spanWords(span) : <span className="quiet">none</span>}</td>
                  <td className="count">{one.version}</td>
                  <td className="small">{vendorWords(seen)}</td>
                </tr>
                {open === key && (
                  <tr>
                    <td colSpan={heads.length} className="query-detail">
                      <InstructionDetail seen={seen} {...detail} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </TableFrame>
      {rows.length === 0 && <p className="quiet">No instruction is like this.</p>}
      {more}
    </>
  );
}
