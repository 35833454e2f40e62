// What is due, a row each: what, whose, until when, how late, and how far it was escalated.

import type { DueItem } from '../../../../lib/model/oversight/due-item.ts';
import { timeWords } from '../../../queries/query-words.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { dueKindWords, dueStateWords, lateWords, placeOf } from './due-words.ts';

interface Props {
  items: readonly DueItem[];
  now: number;
  who: (id: string | undefined) => string;
}

export function DueTable({ items, now, who }: Props) {
  const { visible, more } = useShownRows(items);
  return (
    <>
      <TableFrame label="What is due">
        <thead>
          <tr>
            {['What', 'Vendor', 'Whose', 'Due', 'How it stands'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((item) => (
            <tr key={`${item.kind} ${item.about} ${item.title}`}>
              <th scope="row">
                <a href={placeOf(item)}>{item.title}</a>
                <div className="small quiet">{dueKindWords[item.kind]}</div>
              </th>
              <td>{item.vendor ?? <span className="quiet">none</span>}</td>
              <td>
                {item.ownerId ? who(item.ownerId) : item.owner}
                {item.ownerId && <div className="small quiet">{item.owner}</div>}
              </td>
              <td className="unbroken">{item.dueAt === null ? '–' : timeWords(item.dueAt)}</td>
              <td className={item.state === 'late' ? 'overdue' : undefined}>
                <span className={`chip due-${item.state}`}>{dueStateWords[item.state]}</span>{' '}
                <span className="unbroken">{lateWords(item, now)}</span>
                {item.rung > 0 && <div className="small">escalated {item.rung} times</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}
