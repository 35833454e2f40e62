// What is due, a row each: what, whose, until when, how late, and how far it was escalated.

import type { DueItem } from '../../../../lib/model/oversight/due-item.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { dueKindWords, dueStateWords, dueWords, lateWords, placeOf } from './due-words.ts';

interface Props {
  items: readonly DueItem[];
  now: number;
  /** Of the calendar by which days end. */
  zone: string;
  who: (id: string | undefined) => string;
}

export function DueTable({ items, now, zone, who }: Props) {
  const ownerOf = (item: DueItem) => (item.ownerId ? who(item.ownerId) : item.owner);
  const columns: Column<DueItem>[] = [
    {
      head: 'What',
      by: ({ title }) => title,
      width: 20,
      cell: (item) => (
        <>
          <a href={placeOf(item)}>{item.title}</a>
          <div className="small quiet">{dueKindWords[item.kind]}</div>
        </>
      ),
    },
    {
      head: 'Vendor',
      by: ({ vendor }) => vendor ?? null,
      width: 14,
      cell: ({ vendor }) => vendor ?? <span className="quiet">none</span>,
    },
    { head: 'Whose', by: (item) => ownerOf(item) ?? null, width: 11, cell: ownerOf },
    {
      head: 'Due',
      by: ({ dueAt }) => dueAt,
      width: 11,
      look: 'unbroken',
      cell: ({ dueAt }) => dueWords(dueAt, zone),
    },
    {
      head: 'How it stands',
      width: 15,
      look: ({ state }) => (state === 'late' ? 'overdue' : undefined),
      cell: (item) => (
        <>
          <span className={`chip due-${item.state}`}>{dueStateWords[item.state]}</span>{' '}
          <span className="unbroken">{lateWords(item, now)}</span>
          {item.rung > 0 && <div className="small">escalated {item.rung} times</div>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label="What is due"
      columns={columns}
      rows={items}
      keyOf={({ kind, about, title }) => `${kind} ${about} ${title}`}
      none="Nothing fits these filters."
    />
  );
}
