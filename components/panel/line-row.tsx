// One row of the worksheet: the vendor's code with its attributes, and the verdict.

import { useId } from 'react';
import type { Disposition } from '../../lib/model/verdict.ts';
import { changeWords } from '../../lib/reports/line-change.ts';
import type { Row } from '../../lib/review/completeness.ts';
import type { Seen } from '../../lib/store/views/review-view.ts';
import { useChartCodes } from '../codes/chart-codes.ts';
import { CodeTitle } from '../codes/code-title.tsx';
import { Icon } from '../ui/icon.tsx';
import { categoryWords, severityWords, verdictWords } from '../ui/words.ts';
import { codeOfRow } from './code-of-row.ts';
import { lateWords, levelWords, lineFacts, partWords } from './line-words.ts';

export type WorksheetRow = Row<Seen<'verdict'>, Seen<'finding'>>;

/** A verdict on a delivered line. */
export type LineVerdict = Exclude<Disposition, 'add'>;

const keys = [
  ['agree', 'A', 'Agree with'],
  ['revise', 'R', 'Revise'],
  ['delete', 'D', 'Delete'],
] as const;

interface Props {
  row: WorksheetRow;
  number: number;
  selected: boolean;
  /** Its finding is unfolded beneath it. */
  open: boolean;
  closed: boolean;
  /** Everything quoted for the code was written after billing. */
  late: boolean;
  /** Proposals of checks that wait for a decision. */
  checks: number;
  /** Proposals were dismissed, and can be brought back. */
  dismissed: boolean;
  onSelect: () => void;
  onVerdict: (disposition: LineVerdict) => void;
  /** Opens or folds the finding. */
  onOpen: () => void;
  /** Takes an omitted code back; null where that cannot be done. */
  onTakeBack: (() => void) | null;
}

export function LineRow(props: Props) {
  const { row, number, selected, open, closed, late, checks, dismissed } = props;
  const { onSelect, onVerdict, onOpen, onTakeBack } = props;
  const about = useId();
  const codes = useChartCodes();
  const own = codeOfRow(row);
  const { line, verdict, missing } = row;
  const disposition = verdict?.disposition ?? null;
  // Of an omitted code that was taken back on one of two devices its key still tells which it was.
  const code = line
    ? line.code || 'Unreadable code'
    : (verdict?.auditor?.code ?? row.key.split(' ')[2] ?? '');
  const facts = lineFacts(line, verdict?.auditor ?? null);
  const replaced = disposition === 'revise' && verdict?.auditor;
  const changed = changeWords(line, verdict);
  const level = disposition === 'revise' ? levelWords(line, verdict?.auditor ?? null) : null;
  const name = `Line ${number}, ${line?.system ?? verdict?.auditor?.system ?? ''} ${code}, ${
    disposition ? verdictWords[disposition].toLowerCase() : 'not judged'
  }`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons with a code, not a form's fieldset
    <div
      className="line-head"
      role="group"
      aria-label={name}
      aria-describedby={about}
      data-line={row.key}
      data-verdict={disposition ?? undefined}
      tabIndex={selected ? 0 : -1}
      onFocus={onSelect}
      onPointerDown={onSelect}
    >
      <span className="line-number number">{number}</span>
      <span className="line-code">
        {line?.code && (disposition === 'delete' || replaced) ? (
          <s className="code">{code}</s>
        ) : (
          <span className="code">{code}</span>
        )}
        {changed && <span className="code">→ {changed}</span>}
        {disposition && <span className="verdict-word">{verdictWords[disposition]}</span>}
        {level && <span className="verdict-word">{level}</span>}
        {missing.includes('choice') && <span className="chip">two judgements</span>}
        {own && codes && (
          <button
            type="button"
            // Out of the way of the keys, which have I for it.
            tabIndex={-1}
            className="line-about"
            aria-label={`About ${own.code}`}
            title="About this code (I)"
            onClick={() => codes.about(own)}
          >
            i
          </button>
        )}
      </span>
      {line && (
        <span className="verdicts">
          {keys.map(([verdictKey, letter, word]) => (
            <button
              key={verdictKey}
              type="button"
              data-verdict={verdictKey}
              aria-pressed={disposition === verdictKey}
              aria-label={`${word} line ${number}`}
              title={`${word} this line (${letter})`}
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
            title="Take back (D)"
            tabIndex={selected ? 0 : -1}
            onClick={onTakeBack}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
      <span className="line-facts number" id={about}>
        {facts}
      </span>
      {!line?.label && <CodeTitle {...own} />}
      {line?.unreadable && <span className="line-missing">Shown on the page as: “{line.unreadable}”</span>}
      {(checks > 0 || dismissed) && (
        <button
          type="button"
          className="line-checks"
          data-open={checks}
          aria-expanded={open}
          aria-label={`${checksWords(checks)} on line ${number}`}
          tabIndex={selected ? 0 : -1}
          onClick={onOpen}
        >
          {checksWords(checks)}
        </button>
      )}
      {row.finding && (
        <button
          type="button"
          className="line-open"
          aria-expanded={open}
          tabIndex={selected ? 0 : -1}
          onClick={onOpen}
        >
          {categoryWords[row.finding.category ?? 'other']}
          {row.finding.severity && `, ${severityWords[row.finding.severity].toLowerCase()}`}
        </button>
      )}
      {late && <span className="line-missing">{lateWords(disposition)}</span>}
      {disposition && disposition !== 'agree' && missing.length > 0 && (
        <span className="line-missing">
          Still needed: {missing.map((part) => partWords[part]).join(', ')}
        </span>
      )}
    </div>
  );
}

const checksWords = (open: number): string =>
  open === 0 ? 'Check dismissed' : open === 1 ? '1 check' : `${open} checks`;
