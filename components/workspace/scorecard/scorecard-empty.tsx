// The scorecard before anything was signed: what to do.

import { routeTo } from '../use-route.ts';

export function ScorecardEmpty({ drafts }: { drafts: number }) {
  return (
    <>
      <h1>Scorecard</h1>
      <div className="notice">
        <p>No worksheet has been signed yet. Figures are made from signed worksheets only.</p>
        <p>
          Open a coded chart in your EHR with the Overread panel beside it, give every line a verdict, and
          sign the worksheet there: press S. What is missing before the first chart is listed under{' '}
          <a href={routeTo('set-up')}>Set up</a>.
        </p>
        {drafts > 0 && (
          <p>
            <a href={routeTo('worklist', { status: 'draft' })}>
              {drafts === 1 ? '1 review is' : `${drafts} reviews are`} not signed yet
            </a>
            .
          </p>
        )}
      </div>
    </>
  );
}
