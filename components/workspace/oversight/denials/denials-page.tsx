// Denials: the queue of whoever works them, patterns, what vendors owe, importing, and the table of attribution.

import { may } from '../../../../lib/model/permissions.ts';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { PageViews } from '../../shell/page-views.tsx';
import { DenialQueue } from './denial-queue.tsx';
import { toView, type View, viewOf, views, viewWords } from './denials-route.ts';
import { ImportPart } from './import-part.tsx';
import { OverdueCauses } from './overdue-causes.tsx';
import { Patterns } from './patterns.tsx';
import { RulesEditor } from './rules-editor.tsx';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

export function DenialsPage({ session, filters }: Props) {
  const { role } = session.identity.person;
  const view = viewOf(filters);
  const who = usePeople(session);
  const shown = views.filter((one) => one !== 'import' || may(role, 'operations.import'));
  return (
    <div className="denials-page">
      <h1>Denials</h1>
      <PageViews label="Views of denials" views={shown} words={viewWords} view={view} to={toView} />
      <Shown view={view} session={session} filters={filters} who={who} />
    </div>
  );
}

interface ShownProps extends Props {
  view: View;
  who: (id: string | undefined) => string;
}

function Shown({ view, session, filters, who }: ShownProps) {
  switch (view) {
    case 'queue':
      return <DenialQueue session={session} filters={filters} who={who} />;
    case 'patterns':
      return <Patterns />;
    case 'overdue':
      return <OverdueCauses who={who} />;
    case 'import':
      return <ImportPart />;
    case 'rules':
      return <RulesEditor session={session} who={who} />;
  }
}
