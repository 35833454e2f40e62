// The pages of the workspace that a person has: those of the work, and on a line of their own those of who keeps the
// house, which are opened far less often.

import { isLimited } from '../../lib/model/limits.ts';
import { may } from '../../lib/model/permissions.ts';
import type { Person } from '../../lib/model/person.ts';
import { type Route, routeTo } from './use-route.ts';

type Page = Route['page'];

const work: readonly [Page, string][] = [
  ['worklist', 'Worklist'],
  ['queries', 'Queries'],
  ['samples', 'Samples'],
  ['scorecard', 'Scorecard'],
  ['audits', 'Audit quality'],
  ['education', 'Education'],
];

const house: readonly [Page, string][] = [
  ['profiles', 'Page profiles'],
  ['people', 'People'],
  ['access', 'Access review'],
  ['trail', 'Access report'],
  ['retention', 'Retention'],
];

/** Whether the person has the page; what it then asks of the server, the server decides. */
export function hasPage(page: Page, { role, limits }: Person): boolean {
  if (page === 'people') return may(role, 'accounts.manage');
  if (page === 'trail' || page === 'access') return may(role, 'trail.read') && !isLimited(limits);
  if (page === 'retention') return may(role, 'retention.manage') && !isLimited(limits);
  return true;
}

export function WorkspaceNav({ page, person }: { page: Page; person: Person }) {
  const link = ([to, name]: readonly [Page, string]) => (
    <a key={to} href={routeTo(to)} aria-current={page === to ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <>
      <nav aria-label="Workspace">{work.map(link)}</nav>
      <nav aria-label="Set-up and oversight" className="house">
        {house.filter(([to]) => hasPage(to, person)).map(link)}
        <a href="options.html">Sites</a>
      </nav>
    </>
  );
}
