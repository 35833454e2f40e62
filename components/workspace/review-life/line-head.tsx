// Which finding a form or an entry of the time line speaks of: the code, what became of it, and why.

import { lineTitle, standingFacts } from '../../../lib/reports/finding-title.ts';
import type { LineFinding } from '../../../lib/review/line-findings.ts';

export function LineHead({ of }: { of: LineFinding }) {
  return (
    <div className="line-head">
      <p>
        <strong className="code">{lineTitle(of)}</strong> <span className="quiet">{standingFacts(of)}</span>
      </p>
      {of.finding?.rationale && <p className="small">{of.finding.rationale}</p>}
    </div>
  );
}
