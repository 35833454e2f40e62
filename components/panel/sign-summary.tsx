// What is about to be signed, on one sheet: signed, it takes no more changes, so it is looked at once as a whole.

import type { CodeLine } from '../../lib/model/code-line.ts';
import { severity } from '../../lib/model/finding.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import type { Attribution } from '../../lib/review/accuracy/attribution.ts';
import { codeOverCode as method } from '../../lib/review/accuracy/code-methods.ts';
import { reviewedChart } from '../../lib/review/accuracy/from-records.ts';
import type { ReviewView } from '../../lib/store/views/review-view.ts';
import { counted } from '../checks/check-words.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { percent, severityWithPoints } from '../ui/words.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  delivered: readonly CodeLine[];
  view: ReviewView;
  judged: number;
  /** How many proposals of the checks were neither taken nor dismissed. */
  proposals: number;
  onSign: () => void;
}

const rows: readonly [Disposition, string][] = [
  ['agree', 'agreed'],
  ['revise', 'revised'],
  ['delete', 'deleted'],
  ['add', 'omitted by the vendor'],
  ['attribute', 'attribute wrong'],
  ['resequence', 'place wrong'],
];

export function SignSummary({ open, onClose, delivered, view, judged, proposals, onSign }: Props) {
  const { verdicts, findings } = view;
  const worksheet = { ...view.worksheet, delivered: [...delivered] };
  const chart = reviewedChart({ worksheet, encounter: {}, verdicts, findings });
  const count = (of: Disposition) => verdicts.filter((v) => v.disposition === of).length;
  const unjudged = delivered.length - judged;
  const share = (attribution: Attribution) => {
    const part = method.part(chart, attribution);
    return part ? `${part.correct} / ${part.of} · ${percent(part.correct / part.of)}` : 'not reviewed';
  };
  return (
    <Dialog open={open} onClose={onClose} className="sign-summary" title="Sign this worksheet?">
      <p>
        {judged} of {delivered.length} lines judged, {unjudged === 0 ? 'none' : unjudged} left:{' '}
        {rows
          .filter(([of]) => count(of) > 0)
          .map(([of, words]) => `${count(of)} ${words}`)
          .join(', ')}
        .
      </p>
      <p>
        {findings.length === 0
          ? 'No findings.'
          : `Findings: ${severity.options
              .map((of) => [of, findings.filter((f) => f.severity === of).length] as const)
              .filter(([, n]) => n > 0)
              .map(([of, n]) => `${n} × ${severityWithPoints[of].toLowerCase()}`)
              .join(', ')}.`}
      </p>
      <p>
        {method.name}: <strong className="number">{share('raw')}</strong>, and{' '}
        <strong className="number">{share('vendor')}</strong> where only the vendor’s own errors count.{' '}
        <span className="quiet small">{method.formula}; advisory findings are not scored.</span>
      </p>
      {proposals > 0 && <p>{counted(proposals, 'proposal')} of the checks neither taken nor dismissed.</p>}
      <p className="small quiet">Signed, it takes no more changes.</p>
      <DialogActions>
        <button type="submit" className="button" aria-keyshortcuts="Escape">
          Cancel
        </button>
        {/* Enter signs, Escape goes back. */}
        <button
          type="submit"
          className="button primary"
          aria-keyshortcuts="Enter"
          data-autofocus
          onClick={onSign}
        >
          Sign
        </button>
      </DialogActions>
    </Dialog>
  );
}
