// Every query template: those that come with Overread and the organisation's own, what was decided of them, and writing one.

import { useState } from 'react';
import { oneOf } from '../../../lib/model/one-of.ts';
import { may } from '../../../lib/model/permissions.ts';
import { useTemplates } from '../../queries/use-templates.ts';
import type { Session } from '../../session/use-session.ts';
import { FilterBar } from '../shell/filter-bar.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { TemplateEditor } from './template-editor.tsx';
import {
  shownTemplates,
  type TemplateFilter,
  templateFilters,
  templateFilterWords,
} from './template-rows.ts';
import { TemplateTable } from './template-table.tsx';
import { useTemplateActs } from './use-template-acts.ts';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

export function TemplatesPage({ session, who }: Props) {
  const { all } = useTemplates(session);
  const [filter, setFilter] = useState<TemplateFilter>('current');
  const [search, setSearch] = useState('');
  const acts = useTemplateActs(session, all);
  const { writing, said, beginButton } = acts;
  const { role } = session.identity.person;
  const now = session.writer.now();
  const shown = shownTemplates(all, filter, search, now);
  if (writing)
    return <TemplateEditor writing={writing} fault={acts.fault} onSave={acts.save} onCancel={acts.cancel} />;
  return (
    <div className="queries-page">
      <PageHead name="Query templates">
        <p className="quiet">
          What a query to a provider begins with. Templates that come with Overread can be used as they are;
          your own once someone else has approved them.
        </p>
      </PageHead>
      <FilterBar
        set={[search.trim() && `“${search.trim()}”`, templateFilterWords[filter]]}
        beside={
          <>
            <p className="number quiet" role="status">
              {shown.length} of {all.length} templates
            </p>
            {may(role, 'template.write') && (
              <button ref={beginButton} type="button" className="button" onClick={acts.begin}>
                Write a template
              </button>
            )}
          </>
        }
      >
        <label className="field">
          <span>Search</span>
          <input
            type="search"
            value={search}
            placeholder="name or title"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Where they stand</span>
          <select
            value={filter}
            onChange={(event) => setFilter(oneOf(templateFilters, event.target.value) ?? filter)}
          >
            {templateFilters.map((one) => (
              <option key={one} value={one}>
                {templateFilterWords[one]}
              </option>
            ))}
          </select>
        </label>
      </FilterBar>
      <p role="status" className={said ? 'notice' : 'visually-hidden'}>
        {said}
      </p>
      <TemplateTable
        rows={shown}
        session={session}
        who={who}
        acts={acts}
        open={acts.open}
        onOpen={acts.setOpen}
      />
    </div>
  );
}
