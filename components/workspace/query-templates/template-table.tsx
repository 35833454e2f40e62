// Query templates in a table; each opens to how the provider would see it and what may be done.

import { reviewLate } from '../../../lib/queries/template-life.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import { dayOfWords, dayWords, templateStateWords } from '../../queries/template-words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { oneOpen } from '../table/one-open.ts';
import { RowOpen } from '../table/row-open.tsx';
import { type DetailProps, TemplateDetail } from './template-detail.tsx';
import { rowKey } from './template-rows.ts';

interface Props extends Omit<DetailProps, 'seen'> {
  rows: readonly SeenTemplate[];
  open: string | null;
  onOpen: (key: string | null) => void;
}

export function TemplateTable({ rows, open, onOpen, ...detail }: Props) {
  const now = detail.session.writer.now();
  const isLate = ({ life }: SeenTemplate) => reviewLate(life, now);
  const columns: Column<SeenTemplate>[] = [
    {
      head: 'Template',
      by: ({ template }) => template.name,
      width: 18,
      cell: ({ template, madeBy }, opening) => (
        <>
          <RowOpen opening={opening}>{template.name}</RowOpen>
          {madeBy && <div className="small quiet">your organisation’s</div>}
        </>
      ),
    },
    {
      head: 'State',
      by: ({ life }) => templateStateWords[life.state],
      look: ({ life }) => (life.state === 'approved' ? undefined : 'quiet'),
      cell: ({ life }) => templateStateWords[life.state],
    },
    {
      head: 'Version',
      by: ({ template }) => template.version,
      count: true,
      cell: ({ template }) => template.version,
    },
    {
      head: 'Approved',
      by: ({ life }) => life.approval?.at ?? null,
      look: 'unbroken',
      cell: ({ life }) =>
        life.approval && (
          <>
            {detail.who(life.approval.by)}
            <div className="small quiet">{dayOfWords(life.approval.at)}</div>
          </>
        ),
    },
    {
      head: 'Review due',
      by: ({ life }) => life.approval?.reviewDue ?? null,
      look: (seen) => (isLate(seen) ? 'unbroken overdue' : 'unbroken'),
      cell: (seen) => (
        <>
          {seen.life.state === 'approved' && seen.life.approval && dayWords(seen.life.approval.reviewDue)}
          {isLate(seen) && <div className="small">late</div>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label="Query templates"
      columns={columns}
      rows={rows}
      none="No template is like this. Take a filter away, or write one."
      keyOf={rowKey}
      detail={{ ...oneOpen(open, onOpen), of: (seen) => <TemplateDetail seen={seen} {...detail} /> }}
    />
  );
}
