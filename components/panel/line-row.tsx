// One row of the worksheet: the vendor's code with its attributes, and the verdict.

import type { Disposition } from '../../lib/model/verdict.ts';
import type { Row } from '../../lib/review/completeness.ts';
import type { Seen } from '../../lib/store/views/review-view.ts';
import { categoryWords, dispositionWords, severityWords } from '../ui/words.ts';
import { lineFacts, partWords } from './line-words.ts';

export type WorksheetRow = Row<Seen<'verdict'>, Seen<'finding'>>;

/** A verdict on a delivered line. */
export type LineVerdict = Exclude<Disposition, 'add'>;

const keys = [
  ['agree', 'A'],
  ['revise', 'R'],
  ['delete', 'D'],
] as const;

interface Props {
  row: WorksheetRow;
  number: number;
  selected: boolean;
  closed: boolean;
  onSelect: () => void;
  onVerdict: (disposition: LineVerdict) => void;
  /** Opens or folds the finding. */
  onOpen: () => void;
  /** Takes an omitted code back; null where that cannot be done. */
  onTakeBack: (() => void) | null;
}

export function LineRow({ row, number, selected, closed, onSelect, onVerdict, onOpen, onTakeBack }: Props) {
  const { line, verdict, missing } = row;
  const disposition = verdict?.disposition ?? null;
  const code = line ? line.code || 'Unreadable row' : (verdict?.auditor?.code ?? '');
  const facts = lineFacts(line, verdict?.auditor ?? null);
  const name = `Line ${number}, ${line?.system ?? verdict?.auditor?.system ?? ''} ${code}, ${
    disposition ? dispositionWords[disposition] : 'not judged'
  }`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons with a code, not a form's fieldset
    <div
      className="line-head"
      role="group"
      aria-label={name}
      data-line={row.key}
      data-verdict={disposition ?? undefined}
      tabIndex={selected ? 0 : -1}
      onFocus={onSelect}
      onPointerDown={onSelect}
    >
      <span className="line-number number">{number}</span>
      <span className="line-code">
        {disposition === 'delete' || (disposition === 'revise' && verdict?.auditor) ? (
          <s className="code">{code}</s>
        ) : (
          <span className="code">{code}</span>
        )}
        {disposition === 'revise' && verdict?.auditor && (
          <span className="code">→ {verdict.auditor.code}</span>
        )}
        {disposition && <span className="verdict-word">{dispositionWords[disposition]}</span>}
        {verdict && verdict.conflicts.length > 0 && (
          <span className="chip">two judgements: {verdict.conflicts.join(', ')}</span>
        )}
      </span>
      {line && (
        <span className="verdicts">
          {keys.map(([verdictKey, letter]) => (
            <button
              key={verdictKey}
              type="button"
              data-verdict={verdictKey}
              aria-pressed={disposition === verdictKey}
              aria-label={`${dispositionWords[verdictKey]} line ${number}`}
              title={`${dispositionWords[verdictKey]} (${letter})`}
              tabIndex={selected ? 0 : -1}
              disabled={closed}
              onClick={() => onVerdict(verdictKey)}
            >
              {letter}
            </button>
          ))}
        </span>
      )}
      {onTakeBack && (
        <span className="verdicts">
          <button
            type="button"
            aria-label={`Take back omitted code, line ${number}`}
            title="Take back"
            tabIndex={selected ? 0 : -1}
            onClick={onTakeBack}
          >
            ×
          </button>
        </span>
      )}
      {facts && <span className="line-facts number">{facts}</span>}
      {line?.unreadable && <span className="line-missing">Shown on the page as: “{line.unreadable}”</span>}
      {row.finding && (
        <button type="button" className="line-open" tabIndex={selected ? 0 : -1} onClick={onOpen}>
          {categoryWords[row.finding.category ?? 'other']}
          {row.finding.severity && `, ${severityWords[row.finding.severity].toLowerCase()}`}
        </button>
      )}
      {disposition && disposition !== 'agree' && missing.length > 0 && (
        <span className="line-missing">
          Still needed: {missing.map((part) => partWords[part]).join(', ')}
        </span>
      )}
    </div>
  );
}
