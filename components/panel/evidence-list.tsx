// The evidence of a finding: passages quoted from the chart, or where it was looked for in vain.

import { useState } from 'react';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';

interface Props {
  evidence: readonly Evidence[];
  closed: boolean;
  onTake: () => void;
  onAbsent: (lookedIn: string) => void;
  onRemove: (id: string) => void;
  onShow: (evidence: Extract<Evidence, { kind: 'quote' }>) => Promise<AnchorStatus>;
}

const statusWords: Record<AnchorStatus, string> = {
  found: 'Shown in the page.',
  moved: 'Shown in the page; it stands in another place now.',
  ambiguous: 'Stands in several places of the page; open the document it was taken from.',
  lost: 'Not on the page now; open the document it was taken from.',
};

export function EvidenceList({ evidence, closed, onTake, onAbsent, onRemove, onShow }: Props) {
  const [status, setStatus] = useState<AnchorStatus | null>(null);
  const [lookedIn, setLookedIn] = useState('');
  const absent = () => {
    if (!lookedIn.trim()) return;
    onAbsent(lookedIn.trim());
    setLookedIn('');
  };
  return (
    <div className="field">
      <span>Evidence</span>
      <ul className="evidence-list">
        {evidence.map((item) => (
          <li key={item.id}>
            {item.kind === 'quote' ? (
              <button
                type="button"
                className="evidence-quote"
                onClick={() => void onShow(item).then(setStatus)}
                title="Show in the page"
              >
                “{item.anchor.exact}”{item.source && <span className="quiet small"> {item.source}</span>}
              </button>
            ) : (
              <span className="evidence-quote">Looked for and absent in: {item.lookedIn}</span>
            )}
            {!closed && (
              <button
                type="button"
                className="button bare"
                aria-label="Remove this evidence"
                onClick={() => onRemove(item.id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {status && (
        <p className="small quiet" role="status">
          {statusWords[status]}
        </p>
      )}
      {!closed && (
        <div className="evidence-actions">
          <button type="button" className="button" onClick={onTake} aria-keyshortcuts="e">
            Take selected text
          </button>
          <label className="field">
            <span>Or looked for and absent in</span>
            <input
              value={lookedIn}
              maxLength={400}
              placeholder="op note, nursing notes"
              onChange={(event) => setLookedIn(event.target.value)}
              onBlur={absent}
              onKeyDown={(event) => event.key === 'Enter' && absent()}
            />
          </label>
        </div>
      )}
    </div>
  );
}
