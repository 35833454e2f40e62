// A documentation gap in the list of its chart, with what may be done about it.

import { useState } from 'react';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import type { Gap } from '../../lib/model/gap.ts';
import type { Result } from '../../lib/model/result.ts';
import { deficiencyWords } from '../../lib/reports/query-words.ts';
import type { SeenGap } from '../../lib/store/views/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Tip } from '../ui/tip.tsx';
import { gapStateWords, timeWords } from './query-words.ts';

interface Props {
  gap: SeenGap;
  /** Code of the line it concerns. */
  code: string | null;
  onShow: (evidence: Extract<Evidence, { kind: 'quote' }>) => Promise<AnchorStatus>;
  onQuery: () => void;
  onClose: (state: Exclude<Gap['state'], 'open'>, closedWith: string) => Promise<Result<null>>;
}

export function GapRow({ gap, code, onShow, onQuery, onClose }: Props) {
  const [state, setState] = useState<'closed' | 'withdrawn'>('closed');
  const [closedWith, setClosedWith] = useState('');
  const name = deficiencyWords[gap.deficiency];
  return (
    <li className="query-row">
      <p>
        <strong>{name}</strong>
        {code && <span className="code"> {code}</span>}{' '}
        <span className="small quiet">{timeWords(gap.raisedAt)}</span>{' '}
        {gap.state !== 'open' && <span className="chip">{gapStateWords[gap.state]}</span>}
        {gap.state === 'open' && gap.holdsBilling && <span className="chip late">holds billing</span>}
      </p>
      {gap.noticedBy === 'vendor-coder' && (
        <p className="small quiet">Noted by vendor’s coder {gap.coder ?? 'not named'}</p>
      )}
      {gap.note && <p className="small">{gap.note}</p>}
      {gap.evidence.map((item) =>
        item.kind === 'quote' ? (
          <Tip key={item.id} text="Show in the page">
            <button type="button" className="evidence-quote small" onClick={() => void onShow(item)}>
              “{item.anchor.exact}”
            </button>
          </Tip>
        ) : (
          <p key={item.id} className="small quiet">
            Looked for and absent in: {item.lookedIn}
          </p>
        ),
      )}
      {gap.closedWith && <p className="small">{gap.closedWith}</p>}
      {gap.state === 'open' && (
        <div className="query-actions">
          <button type="button" className="button" aria-label={`Write query: ${name}`} onClick={onQuery}>
            Write query
          </button>
          <FormDialog name="Close gap" of={name} onSubmit={() => onClose(state, closedWith.trim())}>
            <label className="check">
              <input
                type="checkbox"
                checked={state === 'withdrawn'}
                onChange={(event) => setState(event.target.checked ? 'withdrawn' : 'closed')}
              />{' '}
              It was no gap
            </label>
            <label className="field">
              <span>
                {state === 'closed' ? 'Documentation that now says it, with its date' : 'Why it was no gap'}
              </span>
              <input
                required
                pattern=".*\S.*"
                maxLength={1000}
                value={closedWith}
                onChange={(event) => setClosedWith(event.target.value)}
              />
            </label>
          </FormDialog>
        </div>
      )}
    </li>
  );
}
