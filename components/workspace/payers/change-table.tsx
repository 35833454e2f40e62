// The register of changes: each with its date, the codes it touches, who was told and who acknowledged it.

import type { InstructionStep } from '../../../lib/model/payer-instruction.ts';
import type { RegisteredChange } from '../../../lib/review/payers/change-register.ts';
import { scopeWords, toldHowWords, touchWords } from '../../payers/payer-words.ts';
import { dayOfWords, dayWords } from '../../queries/template-words.ts';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';
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

const heads = ['Change', 'Payer', 'Effective', 'Codes', 'Recorded', 'Told', 'Acknowledged', 'Due'] as const;

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
  const { visible, more } = useShownRows(changes);
  return (
    <>
      <TableFrame label="Register of changes">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => {
            const { instruction: of } = one;
            return (
              <tr key={`${rowKey(of)} ${one.change}`}>
                <th scope="row">
                  <button type="button" className="link row-open" onClick={() => onOpen(rowKey(of))}>
                    {of.title}
                  </button>
                  <div className="small quiet">
                    {changeWords[one.change]}, version {of.version}
                  </div>
                </th>
                <td>
                  {of.payer}
                  <div className="small quiet">{scopeWords(of)}</div>
                </td>
                <td className="small unbroken">{one.effective ? dayWords(one.effective) : 'never held'}</td>
                <td className="payer-touches small">{touchWords(of)}</td>
                <td className="small unbroken">
                  {dayOfWords(one.recordedAt)}
                  <div className="quiet">{who(one.recordedBy)}</div>
                </td>
                <td className="small">
                  <Contacts steps={one.told} />
                  {one.told.length === 0 && 'nobody'}
                </td>
                <td className="small">
                  <Contacts steps={one.acknowledged} />
                  {one.awaited.length > 0 && `awaited: ${one.awaited.join(', ')}`}
                </td>
                <td className={one.late ? 'small unbroken overdue' : 'small unbroken'}>
                  {one.state !== 'acknowledged' && dayWords(one.due)}
                  {one.late && <div>late</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {changes.length === 0 && <p className="quiet">Nothing was changed yet.</p>}
      {more}
    </>
  );
}
