// What is due, a row each: what, whose, until when, how late, and how far it was escalated.

import type { DueItem } from '../../../../lib/model/oversight/due-item.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { dueKindWords, dueStateWords, dueWords, lateWords, placeOf } from './due-words.ts';

interface Props {
  items: readonly DueItem[];
  now: number;
  /** Of the calendar by which days end. */
  zone: string;
  who: (id: string | undefined) => string;
}

export function DueTable({ items, now, zone, who }: Props) {
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
              <td>{item.ownerId ? who(item.ownerId) : item.owner}</td>
              <td className="unbroken">{dueWords(item.dueAt, zone)}</td>
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
