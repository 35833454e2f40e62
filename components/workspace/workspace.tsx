// The workspace: the charts reviewed and the figures made of them, from this person's own store.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { syncSoon } from '../../lib/messaging/own-messages.ts';
import { signIn } from '../../lib/messaging/sign-in-messages.ts';
import type { PracticeChart } from '../../lib/model/practice.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { reviewsReader } from '../../lib/store/views/all-reviews.ts';
import { AccountPage } from '../account/account-page.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SignIn } from '../session/sign-in.tsx';
import { usePeople } from '../session/use-people.ts';
import type { Session } from '../session/use-session.ts';
import { Toasts } from '../ui/toast.tsx';
import { AccessReviewPage } from './access-review/access-review-page.tsx';
import { AuditQualityPage } from './audit-quality/audit-quality-page.tsx';
import { CodeSetsPage } from './code-sets/code-sets-page.tsx';
import { CoderGapsPage } from './coder-gaps/coder-gaps-page.tsx';
import { EducationPage } from './education/education-page.tsx';
import { MonthPage } from './month/month-page.tsx';
import { DenialsPage } from './oversight/denials/denials-page.tsx';
import { DuePage } from './oversight/due/due-page.tsx';
import { EvaluationPage } from './oversight/evaluation/evaluation-page.tsx';
import { FiguresPage } from './oversight/figures/figures-page.tsx';
import { GovernancePage } from './oversight/governance/governance-page.tsx';
import { ImportsPage } from './oversight/imports/imports-page.tsx';
import { OverpaymentsPage } from './oversight/overpayments/overpayments-page.tsx';
import { PacksPage } from './oversight/packs/packs-page.tsx';
import { VendorsPage } from './oversight/vendors/vendors-page.tsx';
import { ProfilesPage } from './page-profiles/profiles-page.tsx';
import { PayersPage } from './payers/payers-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import { PracticePage } from './practice/practice-page.tsx';
import { QueriesPage } from './queries/queries-page.tsx';
import { QueryPolicyPage } from './query-policy/query-policy-page.tsx';
import { TemplatesPage } from './query-templates/templates-page.tsx';
import { RetentionPage } from './retention/retention-page.tsx';
import { SamplesPage } from './samples/samples-page.tsx';
import { LimitedFigures } from './scorecard/limited-figures.tsx';
import { ScorecardPage } from './scorecard/scorecard-page.tsx';
import { SetUpPage } from './set-up/set-up-page.tsx';
import { WorkspaceHeader } from './shell/workspace-header.tsx';
import { hasPage, pageFor } from './shell/workspace-nav.tsx';
import { TrailPage } from './trail/trail-page.tsx';
import { type Route, useRoute } from './use-route.ts';
import { useWorklistCharts } from './worklist/use-worklist-charts.ts';
import { Worklist } from './worklist/worklist.tsx';

/** Pages that show nothing of the reviews. */
const withoutReviews: Route['page'][] = [
  'profiles',
  'query-policy',
  'payers',
  'templates',
  'samples',
  'practice',
  'gaps',
  'people',
  'trail',
  'access',
  'retention',
  'code-sets',
  'vendors',
  'evaluation',
  'governance',
  'due',
  'imports',
  'denials',
  'overpayments',
  'figures',
  'packs',
  'account',
];

interface Props {
  server: string;
  /** The page profiles that come with this build. */
  builtIn: readonly Profile[];
  /** Brings the practice charts. */
  practice: () => Promise<readonly PracticeChart[]>;
}

export function Workspace({ server, ...given }: Props) {
  return (
    <SessionGate server={server}>{(session) => <OpenWorkspace session={session} {...given} />}</SessionGate>
  );
}

function OpenWorkspace({ session, builtIn, practice }: Omit<Props, 'server'> & { session: Session }) {
  const { db, identity, signedIn } = session;
  const asked = useRoute();
  const route: Route = { ...asked, page: pageFor(asked.page, identity.person) };
  const shows = (page: Route['page']) => route.page === page && hasPage(page, identity.person);
  const who = usePeople(session);
  const readReviews = useMemo(() => reviewsReader(), []);
  const reviews = useLiveQuery(() => readReviews(db), [db, readReviews]);
  const reviewed = useWorklistCharts(session, reviews);
  useEffect(() => void syncSoon(), []);
  return (
    <>
      <WorkspaceHeader session={session} page={route.page} />
      <main className="workspace-main">
        {!signedIn && <SignIn server={identity.server} email={identity.person.email} onSignIn={signIn} />}
        {reviewed && route.page === 'worklist' && (
          <Worklist
            key={route.filters.toString()}
            charts={reviewed.charts}
            blind={reviewed.blind}
            bases={reviewed.bases}
            filters={route.filters}
            session={session}
            who={who}
          />
        )}
        {reviews && reviewed && route.page === 'scorecard' && (
          <>
            <LimitedFigures limits={identity.person.limits} />
            <ScorecardPage db={db} records={reviews} bases={reviewed.bases} filters={route.filters} />
          </>
        )}
        {reviews && route.page === 'audits' && <AuditQualityPage session={session} records={reviews} />}
        {reviewed && route.page === 'education' && (
          <EducationPage session={session} charts={reviewed.charts} />
        )}
        {reviews && route.page === 'queries' && <QueriesPage session={session} who={who} reviews={reviews} />}
        {shows('gaps') && <CoderGapsPage key={String(signedIn)} session={session} />}
        {shows('practice') && <PracticePage session={session} load={practice} />}
        {route.page === 'samples' && <SamplesPage session={session} filters={route.filters} />}
        {reviews && shows('month') && <MonthPage session={session} reviews={reviews} />}
        {reviews && shows('set-up') && (
          <SetUpPage session={session} reviews={reviews} filters={route.filters} />
        )}
        {shows('templates') && <TemplatesPage session={session} who={who} />}
        {route.page === 'profiles' && <ProfilesPage session={session} builtIn={builtIn} />}
        {shows('query-policy') && <QueryPolicyPage session={session} who={who} />}
        {shows('payers') && <PayersPage session={session} who={who} />}
        {shows('people') && <PeoplePage key={String(signedIn)} session={session} />}
        {shows('trail') && <TrailPage key={String(signedIn)} session={session} />}
        {shows('access') && <AccessReviewPage key={String(signedIn)} />}
        {shows('retention') && <RetentionPage key={String(signedIn)} session={session} />}
        {shows('code-sets') && <CodeSetsPage key={String(signedIn)} session={session} who={who} />}
        {shows('vendors') && <VendorsPage session={session} filters={route.filters} />}
        {shows('evaluation') && <EvaluationPage session={session} filters={route.filters} />}
        {shows('governance') && <GovernancePage session={session} filters={route.filters} />}
        {shows('due') && <DuePage session={session} filters={route.filters} />}
        {shows('imports') && <ImportsPage session={session} filters={route.filters} />}
        {shows('denials') && <DenialsPage session={session} filters={route.filters} />}
        {shows('overpayments') && <OverpaymentsPage session={session} filters={route.filters} />}
        {shows('figures') && <FiguresPage key={String(signedIn)} session={session} filters={route.filters} />}
        {shows('packs') && <PacksPage session={session} filters={route.filters} />}
        {!hasPage(route.page, identity.person) && (
          <p className="notice">
            This page is not among those of your role. Choose another above, or ask an administrator.
          </p>
        )}
        {route.page === 'account' && <AccountPage key={String(signedIn)} />}
        {!reviewed && !withoutReviews.includes(route.page) && <p className="quiet">Opening your reviews…</p>}
      </main>
      <Toasts />
    </>
  );
}
