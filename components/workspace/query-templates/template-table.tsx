// Query templates in a table; each opens to how the provider would see it and what may be done.

import { reviewLate } from '../../../lib/queries/template-life.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import { dayOfWords, dayWords, templateStateWords } from '../../queries/template-words.ts';
import { OpeningTable } from '../opening-table.tsx';
import { type DetailProps, TemplateDetail } from './template-detail.tsx';
import { rowKey } from './template-rows.ts';

interface Props extends Omit<DetailProps, 'seen'> {
  rows: readonly SeenTemplate[];
  open: string | null;
  onOpen: (key: string | null) => void;
}

const heads = ['Template', 'State', 'Version', 'Approved', 'Review due'] as const;

export function TemplateTable({ rows, open, onOpen, ...detail }: Props) {
  const now = detail.session.writer.now();
  return (
    <OpeningTable
      label="Query templates"
      heads={heads}
      counts={['Version']}
      rows={rows}
      none="No template is like this."
      keyOf={rowKey}
      open={open}
      onOpen={onOpen}
      name={({ template }) => template.name}
      beneath={({ madeBy }) => madeBy && <div className="small quiet">your organisation’s</div>}
      cells={(seen) => <Cells seen={seen} who={detail.who} now={now} />}
      detail={(seen) => <TemplateDetail seen={seen} {...detail} />}
    />
  );
}

function Cells({ seen: { template, life }, who, now }: Pick<DetailProps, 'seen' | 'who'> & { now: number }) {
  const late = reviewLate(life, now);
  return (
    <>
      <td className={life.state === 'approved' ? undefined : 'quiet'}>{templateStateWords[life.state]}</td>
      <td className="count">{template.version}</td>
      <td className="unbroken">
        {life.approval && (
          <>
            {who(life.approval.by)}
            <div className="small quiet">{dayOfWords(life.approval.at)}</div>
          </>
        )}
      </td>
      <td className={late ? 'unbroken overdue' : 'unbroken'}>
        {life.state === 'approved' && life.approval && dayWords(life.approval.reviewDue)}
        {late && <div className="small">late</div>}
      </td>
    </>
  );
}
