// A documentation gap: its kind, the passage that shows it or where it was looked for, and whether the chart waits.

import { useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { type Deficiency, deficiency } from '../../lib/model/gap.ts';
import type { GapContent } from '../../lib/store/commands/gaps.ts';
import { EvidenceList } from '../panel/evidence-list.tsx';
import { useEvidenceRequest } from '../panel/use-evidence-request.ts';
import { DeficiencyOptions } from './deficiency-options.tsx';

interface Props {
  /** Taken from the page when the form was opened. */
  first: Evidence | null;
  tab: number | null;
  lines: readonly Pick<CodeLine, 'key' | 'code' | 'label'>[];
  /** The vendor’s coder, as the page names them. */
  coder: string | null;
  onTake: () => Promise<Evidence | null>;
  onAbsent: (lookedIn: string) => Evidence;
  onShow: Parameters<typeof EvidenceList>[0]['onShow'];
  /** @param then what comes after: nothing, or a query about it. */
  onSave: (content: GapContent, then: 'stay' | 'query') => void;
  onCancel: () => void;
}

export function GapForm({ first, tab, lines, coder, onTake, onAbsent, onShow, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<Deficiency | ''>('');
  const [lineKey, setLineKey] = useState('');
  const [note, setNote] = useState('');
  const [holds, setHolds] = useState(false);
  const [evidence, setEvidence] = useState<Evidence[]>(first ? [first] : []);
  const [byCoder, setByCoder] = useState(false);
  const [asked, setAsked] = useState(false);
  const take = () => void onTake().then((taken) => taken && setEvidence((all) => [...all, taken]));
  useEvidenceRequest(tab, take);
  const save = (then: 'stay' | 'query') => {
    setAsked(true);
    if (kind === '' || evidence.length === 0) return;
    const noticed = byCoder
      ? ({ noticedBy: 'vendor-coder', coder } as const)
      : ({ noticedBy: 'reviewer', coder: null } as const);
    onSave(
      { deficiency: kind, lineKey: lineKey || null, note, evidence, holdsBilling: holds, ...noticed },
      then,
    );
  };
  const amiss = asked && kind === '' ? 'Choose what is amiss with the documentation.' : '';
  const bare = asked && evidence.length === 0 ? 'Take a passage, or say where it was looked for.' : '';
  return (
    <form
      className="finding gap-form"
      aria-label="New documentation gap"
      onSubmit={(event) => {
        event.preventDefault();
        save('stay');
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label className="field">
        <span>Kind of gap</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the form was opened by a key or a press, to be filled in
          autoFocus
          value={kind}
          aria-invalid={amiss !== ''}
          onChange={(event) => setKind(deficiency.parse(event.target.value))}
        >
          <DeficiencyOptions />
        </select>
        <span className="complaint">{amiss}</span>
      </label>
      <EvidenceList
        evidence={evidence}
        billedOn={null}
        closed={false}
        onTake={take}
        onAbsent={(lookedIn) => setEvidence((all) => [...all, onAbsent(lookedIn)])}
        onRemove={(id) => setEvidence((all) => all.filter((item) => item.id !== id))}
        onShow={onShow}
      />
      <span className="complaint" role="status">
        {bare}
      </span>
      <label className="field">
        <span>Code line it concerns</span>
        <select value={lineKey} onChange={(event) => setLineKey(event.target.value)}>
          <option value="">None, or a code nobody assigned</option>
          {lines.map(({ key, code, label }) => (
            <option key={key} value={key}>
              {[code || 'unreadable', label].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Note</span>
        <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={holds} onChange={(event) => setHolds(event.target.checked)} /> Hold
        the chart back from billing until it is closed
      </label>
      {coder && (
        <label className="check">
          <input type="checkbox" checked={byCoder} onChange={(event) => setByCoder(event.target.checked)} />{' '}
          The vendor’s coder noticed it ({coder})
        </label>
      )}
      <div className="finding-end">
        <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="button">
          Save gap
        </button>
        <button type="button" className="button primary" onClick={() => save('query')}>
          Save and write query
        </button>
      </div>
    </form>
  );
}
