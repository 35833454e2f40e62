// The evidence of a finding: passages quoted from the chart, or where it was looked for in vain.

import { useRef, useState } from 'react';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import { writtenAfterBilling } from '../../lib/review/late-support.ts';
import { Icon } from '../ui/icon.tsx';
import { Tip } from '../ui/tip.tsx';

interface Props {
  evidence: readonly Evidence[];
  /** When the claim went out, as an ISO date; null: not known. */
  billedOn: string | null;
  closed: boolean;
  onTake: () => void;
  onAbsent: (lookedIn: string) => void;
  onRemove: (id: string) => void;
  onShow: (evidence: Extract<Evidence, { kind: 'quote' }>) => Promise<AnchorStatus>;
}

const statusWords: Record<AnchorStatus, string> = {
  found: 'Shown in the page.',
  moved: 'Shown in the page. It stands in another place than when it was taken.',
  ambiguous:
    'In several places of the page, or not quite as it was quoted. Compare what is marked with the quote.',
  lost: 'Not on the page now. Open the note it was taken from, then press again.',
};

export function EvidenceList({ evidence, billedOn, closed, onTake, onAbsent, onRemove, onShow }: Props) {
  const [status, setStatus] = useState<AnchorStatus | null>(null);
  const takeButton = useRef<HTMLButtonElement>(null);
  const [lookedIn, setLookedIn] = useState('');
  const absent = () => {
    if (!lookedIn.trim()) return;
    onAbsent(lookedIn.trim());
    setLookedIn('');
  };
  return (
    <div className="field">
      <span>Evidence</span>
      <ul className="evidence-list" aria-label="Evidence">
        {evidence.map((item) => (
          <li key={item.id}>
            {item.kind === 'quote' ? (
              <button
                type="button"
                className="evidence-quote"
                onClick={() => {
                  // What was said of an earlier press is no answer to this one.
                  setStatus(null);
                  void onShow(item).then(setStatus);
                }}
              >
                “{item.anchor.exact}”{item.source && <span className="quiet small"> {item.source}</span>}{' '}
                {writtenAfterBilling(item, billedOn) && (
                  <span className="chip late">written after billing</span>
                )}{' '}
                <span className="evidence-show small">Show in the page</span>
              </button>
            ) : (
              <span className="evidence-quote absent">Looked for and absent in: {item.lookedIn}</span>
            )}
            {!closed && (
              <Tip text="Remove this evidence">
                <button
                  type="button"
                  className="button bare"
                  aria-label="Remove this evidence"
                  onClick={() => {
                    setStatus(null);
                    onRemove(item.id);
                    takeButton.current?.focus();
                  }}
                >
                  <Icon name="close" />
                </button>
              </Tip>
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {status && statusWords[status]}
      </p>
      {!closed && (
        <div className="evidence-actions">
          <Tip text="Select the passage in the page first (E)">
            <button
              ref={takeButton}
              type="button"
              className="button"
              aria-keyshortcuts="e"
              onClick={() => {
                setStatus(null);
                onTake();
              }}
            >
              Take selected text
            </button>
          </Tip>
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
