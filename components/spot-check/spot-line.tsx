// A code line of a spot check: a tap opens it, a second says what is wrong, a third says why.

import { useEffect, useRef } from 'react';
import { changeWords } from '../../lib/reports/line-change.ts';
import { CodeTitle } from '../codes/code-title.tsx';
import { codeOfRow } from '../panel/code-of-row.ts';
import type { LineVerdict, WorksheetRow } from '../panel/line-row.tsx';
import { lineFacts, partWords } from '../panel/line-words.ts';
import { attributeWords, categoryWords, errorWords, verdictWords } from '../ui/words.ts';
import { likelyCategories } from './likely-categories.ts';
import type { SpotCheckActions } from './use-spot-check.ts';

interface Props {
  row: WorksheetRow;
  number: number;
  open: boolean;
  check: SpotCheckActions;
}

const choices: readonly [LineVerdict, string][] = [
  ['agree', 'A'],
  ['revise', 'R'],
  ['delete', 'D'],
  ['attribute', 'T'],
  ['resequence', 'Q'],
];

export function SpotLine({ row, number, open, check }: Props) {
  const { line, verdict, finding, missing } = row;
  const given = verdict?.disposition ?? null;
  const code = line ? line.code || 'Unreadable code' : (verdict?.auditor?.code ?? '');
  const changed = changeWords(line, verdict);
  const system = line?.system ?? verdict?.auditor?.system ?? null;
  const item = useRef<HTMLLIElement>(null);
  // The next tap is on what has just unfolded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each verdict unfolds other choices
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open, given]);
  return (
    <li ref={item} className="spot-line" data-verdict={given ?? undefined}>
      <button
        type="button"
        className="spot-head"
        data-line={row.key}
        aria-expanded={open}
        onClick={() => check.toggle(row)}
      >
        <span className="line-number number">{number}</span>
        <span className="spot-words">
          <span>
            <span className="code">{code}</span> {changed && <span className="code">→ {changed} </span>}
            {given && <span className="verdict-word">{verdictWords[given]}</span>}
            {finding?.category && <span>, {categoryWords[finding.category].toLowerCase()}</span>}
          </span>
          <span className="small quiet">{lineFacts(line, verdict?.auditor ?? null)}</span>
          {!line?.label && <CodeTitle {...codeOfRow(row)} />}
          {line?.unreadable && <span className="small">Shown on the page as: “{line.unreadable}”</span>}
          {finding && missing.length > 0 && (
            <span className="small spot-missing">
              To be completed: {missing.map((part) => partWords[part]).join(', ')}
            </span>
          )}
        </span>
      </button>
      {open && !check.closed && (
        <div className="spot-choices">
          {line && (
            // biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no form's fieldset
            <div className="spot-row" role="group" aria-label={`Verdict on line ${number}`}>
              {choices.map(([disposition, letter]) => (
                <button
                  key={disposition}
                  type="button"
                  className="button"
                  aria-pressed={given === disposition}
                  onClick={() => check.verdict(row, disposition)}
                >
                  {disposition === 'attribute' && system ? attributeWords[system] : errorWords[disposition]}{' '}
                  <kbd>{letter}</kbd>
                </button>
              ))}
            </div>
          )}
          {finding && given && given !== 'agree' && (
            // biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no form's fieldset
            <div className="spot-row" role="group" aria-label={`Why, line ${number}`}>
              <span className="legend">Why</span>
              {likelyCategories(given, system).map((category, n) => (
                <button
                  key={category}
                  type="button"
                  className="button"
                  aria-pressed={finding.category === category}
                  onClick={() => check.category(row, category)}
                >
                  {categoryWords[category]} <kbd>{n + 1}</kbd>
                </button>
              ))}
            </div>
          )}
          {given && (
            <button type="button" className="button bare" onClick={() => check.clear(row)}>
              {line ? 'Clear the verdict' : 'Take back'}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
