// Query templates in a table; each opens to how the provider would see it and what may be done.

import { Fragment } from 'react';
import { reviewLate } from '../../../lib/queries/template-life.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import { dayOfWords, dayWords, templateStateWords } from '../../queries/template-words.ts';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';
import { type DetailProps, TemplateDetail } from './template-detail.tsx';
import { rowKey } from './template-rows.ts';

interface Props extends Omit<DetailProps, 'seen'> {
  rows: readonly SeenTemplate[];
  open: string | null;
  onOpen: (key: string | null) => void;
}

const heads = ['Template', 'State', 'Version', 'Approved', 'Review due'] as const;

export function TemplateTable({ rows, open, onOpen, ...detail }: Props) {
  const { visible, more } = useShownRows(rows);
  const now = detail.session.writer.now();
  return (
    <>
      <TableFrame label="Query templates">
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
            const key = rowKey(seen);
            const { template, madeBy, life } = seen;
            const late = reviewLate(life, now);
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-expanded={open === key}
                      onClick={() => onOpen(open === key ? null : key)}
                    >
                      {template.name}
                    </button>
                    {madeBy && <div className="small quiet">your organisation’s</div>}
                  </th>
                  <td className={life.state === 'approved' ? undefined : 'quiet'}>
                    {templateStateWords[life.state]}
                  </td>
                  <td className="count">{template.version}</td>
                  <td className="unbroken">
                    {life.approval && (
                      <>
                        {detail.who(life.approval.by)}
                        <div className="small quiet">{dayOfWords(life.approval.at)}</div>
                      </>
                    )}
                  </td>
                  <td className={late ? 'unbroken overdue' : 'unbroken'}>
                    {life.state === 'approved' && life.approval && dayWords(life.approval.reviewDue)}
                    {late && <div className="small">late</div>}
                  </td>
                </tr>
                {open === key && (
                  <tr>
                    <td colSpan={heads.length} className="query-detail">
                      <TemplateDetail seen={seen} {...detail} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </TableFrame>
      {rows.length === 0 && <p className="quiet">No template is like this.</p>}
      {more}
    </>
  );
}
