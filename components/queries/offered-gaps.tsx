// What vendors' coders noted and may be of the chart in view: its number fits, and something else does not decide it.
// Nothing is taken into a chart by itself where another could be meant.

import { deficiencyWords } from '../../lib/reports/query-words.ts';
import type { SeenCoderGap } from '../../lib/store/views/coder-gaps.ts';

interface Props {
  gaps: readonly SeenCoderGap[];
  onPlace: (gap: SeenCoderGap) => Promise<void>;
}

export function OfferedGaps({ gaps, onPlace }: Props) {
  if (gaps.length === 0) return null;
  return (
    <section aria-label="Gaps that may belong here">
      <h3>May belong to this chart</h3>
      <p className="small quiet">
        The encounter’s number fits; the date of service does not decide it, or several charts have both.
      </p>
      <ul className="query-list">
        {gaps.map((gap) => (
          <li key={gap.id} className="query-row">
            <p>
              <strong>{deficiencyWords[gap.deficiency]}</strong>{' '}
              {gap.action === 'hold' && <span className="chip late">asks to hold billing</span>}
            </p>
            <p className="small quiet">
              Noted by vendor’s coder {gap.coder} ({gap.vendor}), date of service {gap.dateOfService}
            </p>
            {gap.words && <p className="small">“{gap.words}”</p>}
            {gap.lookedIn && <p className="small quiet">Looked for and absent in: {gap.lookedIn}</p>}
            {gap.question && <p className="small">{gap.question}</p>}
            <div className="query-actions">
              <button
                type="button"
                className="button"
                aria-label={`It belongs here: ${deficiencyWords[gap.deficiency]}, noted by ${gap.coder}`}
                onClick={() => void onPlace(gap)}
              >
                It belongs here
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
