// The pages of the workspace that a person has: those of the work, and on a line of their own those of who keeps the
// house, which are opened far less often.

import { isLimited } from '../../../lib/model/limits.ts';
import { type Action, may } from '../../../lib/model/permissions.ts';
import type { Person } from '../../../lib/model/person.ts';
import { type Route, routeTo } from '../use-route.ts';

type Page = Route['page'];

const work: readonly [Page, string][] = [
  ['worklist', 'Worklist'],
  ['queries', 'Queries'],
  ['gaps', 'Coders’ gaps'],
  ['samples', 'Samples'],
  ['month', 'Check a month'],
  ['scorecard', 'Scorecard'],
  ['audits', 'Audit quality'],
  ['education', 'Education'],
  ['practice', 'Practice'],
];

const oversight: readonly [Page, string][] = [
  ['vendors', 'Vendors'],
  ['evaluation', 'Evaluation'],
  ['governance', 'Audits and risks'],
  ['due', 'Due'],
  ['imports', 'Charts and claims'],
  ['denials', 'Denials'],
  ['overpayments', 'Overpayments'],
  ['figures', 'Figures'],
  ['packs', 'Packs'],
];

/** What opens each page that is not everybody's. Those of the work are made of charts. */
const opens: Partial<Record<Page, Action>> = {
  worklist: 'review.read',
  queries: 'review.read',
  gaps: 'review.read',
  samples: 'review.read',
  month: 'review.read',
  scorecard: 'review.read',
  audits: 'review.read',
  education: 'review.read',
  vendors: 'vendors.read',
  evaluation: 'vendors.read',
  governance: 'vendors.read',
  due: 'vendors.read',
  imports: 'operations.read',
  denials: 'operations.read',
  overpayments: 'overpayments.read',
  figures: 'scorecard.read',
  packs: 'packs.read',
};

const house: readonly [Page, string][] = [
  ['set-up', 'Set up'],
  ['templates', 'Query templates'],
  ['profiles', 'Page profiles'],
  ['query-policy', 'Query policy'],
  ['payers', 'Payer instructions'],
  ['code-sets', 'Code sets'],
  ['people', 'People'],
  ['access', 'Access review'],
  ['trail', 'Access report'],
  ['retention', 'Retention'],
];

/** What a page is called in the navigation, and in the browser's tab. */
export const pageName = (page: Page): string =>
  [...work, ...oversight, ...house].find(([known]) => known === page)?.[1] ?? 'Your account';

/** A vendor's coder has one page of work, and sees nothing of the reviews. */
const isCoder = ({ role }: Pick<Person, 'role'>): boolean => role === 'vendor-coder';

/** Where an address leads that is not for the person: whoever is given no charts begins with the figures. */
export const pageFor = (asked: Page, person: Person): Page => {
  if (hasPage(asked, person)) return asked;
  if (isCoder(person)) return 'gaps';
  return may(person.role, 'review.read') ? asked : 'figures';
};

/** Whether the person has the page; what it then asks of the server, the server decides. */
export function hasPage(page: Page, { role, limits }: Person): boolean {
  if (isCoder({ role })) return page === 'gaps' || page === 'account';
  const opened = opens[page];
  if (opened) return may(role, opened);
  if (page === 'query-policy') return may(role, 'query-policy.read');
  if (page === 'people') return may(role, 'accounts.manage');
  if (page === 'trail' || page === 'access') return may(role, 'trail.read') && !isLimited(limits);
  if (page === 'retention') return may(role, 'retention.manage') && !isLimited(limits);
  if (page === 'payers') return may(role, 'payers.read');
  if (page === 'code-sets') return may(role, 'code-sets.read');
  if (page === 'templates') return may(role, 'review.read');
  if (page === 'practice') return may(role, 'practice.do');
  return true;
}

/** Where a group scrolls in itself, the page that is open must not be out of sight. */
const inSight = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

export function WorkspaceNav({ page, person }: { page: Page; person: Person }) {
  const link = ([to, name]: readonly [Page, string]) => (
    <a
      key={to}
      href={routeTo(to)}
      ref={page === to ? inSight : null}
      aria-current={page === to ? 'page' : undefined}
    >
      {name}
    </a>
  );
  if (isCoder(person)) return <nav aria-label="Workspace">{link(['gaps', 'Gaps I noted'])}</nav>;
  const charts = work.filter(([to]) => hasPage(to, person));
  return (
    <>
      {charts.length > 0 && <nav aria-label="Workspace">{charts.map(link)}</nav>}
      <nav aria-label="Oversight of vendors" className="house">
        {oversight.filter(([to]) => hasPage(to, person)).map(link)}
      </nav>
      <nav aria-label="Set-up" className="house">
        {house.filter(([to]) => hasPage(to, person)).map(link)}
        <a href="options.html">Sites</a>
      </nav>
    </>
  );
}
