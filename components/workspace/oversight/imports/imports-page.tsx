// Charts and claims: what was imported, what waits at the vendors, what is amiss, and the stages of any chart.

import { useCallback } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { keysOf } from '../../../../lib/model/keys-of.ts';
import { isLimited } from '../../../../lib/model/limits.ts';
import { type ImportsTold, importsTold } from '../../../../lib/model/oversight/imports.ts';
import { may } from '../../../../lib/model/permissions.ts';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { useServerActs } from '../../../ui/use-server-acts.ts';
import { Fold } from '../../shell/fold.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { PageViews } from '../../shell/page-views.tsx';
import { routeTo } from '../../use-route.ts';
import { ChartSearch } from './chart-search.tsx';
import { ImportList } from './import-list.tsx';
import { ImportPart } from './import-part.tsx';
import { OperationsPart } from './operations-part.tsx';
import './imports.css';

interface Props {
  session: Session;
  /** Filters of the address: `view`, `chart`, `by`, `days`, `alert`. */
  filters: URLSearchParams;
}

const views = {
  files: 'Files',
  backlog: 'Backlog and turnaround',
  held: 'Held from billing',
  alerts: 'Alerts',
} as const;

const askImports = (asked: { act: 'look' }) => askOversight('imports', asked, importsTold);

export function ImportsPage({ session, filters }: Props) {
  const { role, limits } = session.identity.person;
  const { answer, fault, look, change } = useServerActs(askImports);
  const people = usePeople(session);
  const view = keysOf(views).find((one) => one === filters.get('view')) ?? 'files';
  const onTold = useCallback((told: ImportsTold) => change(() => told), [change]);
  const limited = isLimited(limits);
  const mayImport = may(role, 'operations.import') && !limited;
  return (
    <div className="imports-page">
      <PageHead name="Charts and claims" fold="Find a chart">
        <ChartSearch filters={filters} />
      </PageHead>
      <PageViews
        label="Parts of this page"
        words={views}
        view={view}
        to={(one) => routeTo('imports', { view: one === 'files' ? null : one })}
      />
      {view === 'files' ? (
        <>
          {mayImport ? (
            <Fold name="Import files">
              <ImportPart session={session} imports={answer?.imports ?? []} onTold={onTold} />
            </Fold>
          ) : (
            <p className="quiet">
              {limited
                ? 'Your account is limited to some facilities or vendors: files can hold others too, so somebody else imports them.'
                : 'Denial analysts, compliance, revenue-cycle leaders and administrators import files.'}
            </p>
          )}
          <AskingServer fault={fault} known={answer !== null} onLook={look} />
          {answer && !limited && <ImportList imports={answer.imports} people={people} />}
        </>
      ) : (
        <OperationsPart session={session} view={view} filters={filters} />
      )}
    </div>
  );
}
