// Why a line is not agreed with. Opens beneath its row; every field saves as it is left.

import { useEffect, useRef, useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import { direction, type Finding, findingCategory, rootCause, severity } from '../../lib/model/finding.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import { Choice } from '../ui/choice.tsx';
import {
  attributeWords,
  categoryWords,
  directionWords,
  errorWords,
  rootCauseWords,
  severityWords,
} from '../ui/words.ts';
import { AttributeFields, hasAttributeFields } from './attribute-fields.tsx';
import { CodeField } from './code-field.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import { EvidenceList } from './evidence-list.tsx';
import type { LineVerdict, WorksheetRow } from './line-row.tsx';

export interface FindingActions {
  onVerdict: (disposition: LineVerdict) => void;
  onAttributes: (attributes: Pick<AuditorCode, 'modifiers' | 'units'>) => void;
  onCode: (text: string) => string | null;
  onDescribe: (fields: Partial<Omit<Finding, 'worksheetId' | 'encounterId' | 'verdictId'>>) => void;
  onTakeEvidence: () => void;
  onAbsent: (lookedIn: string) => void;
  onRemoveEvidence: (id: string) => void;
  onShowEvidence: (evidence: Extract<Evidence, { kind: 'quote' }>) => Promise<AnchorStatus>;
  onLeave: () => void;
}

const errorKinds: readonly Disposition[] = ['revise', 'delete', 'attribute', 'resequence'];

interface Props extends FindingActions {
  row: WorksheetRow;
  closed: boolean;
  /** True when the row was judged just now: the first thing asked for takes the focus. */
  fresh: boolean;
}

export function FindingEditor({ row, closed, fresh, ...actions }: Props) {
  const { verdict, finding } = row;
  const form = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const [rationale, setRationale] = useState(standingWords(finding));
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once, when the editor opens
  useEffect(() => {
    if (!fresh) return;
    showWhole(form.current?.closest('.line'));
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }, []);
  // Words that came from elsewhere; never while the person is writing.
  useEffect(() => {
    if (document.activeElement !== words.current) setRationale(standingWords(finding));
  }, [finding]);
  if (!finding || !verdict) return null;
  const evidence = finding.evidence ?? [];
  const needsCode = verdict.disposition === 'revise';
  const attributes = verdict.disposition === 'attribute' ? row.line : null;
  const firstAbove = needsCode || (attributes && hasAttributeFields(attributes));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the editor from any of its fields
    <div
      className="finding"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (rationale !== finding.rationale) actions.onDescribe({ rationale });
        actions.onLeave();
      }}
    >
      {row.line && (
        <Choice
          legend="What is wrong"
          options={errorKinds}
          words={kindWords(row.line)}
          value={verdict.disposition ?? null}
          disabled={closed}
          onChange={(kind) => kind !== 'add' && actions.onVerdict(kind)}
        />
      )}
      {needsCode && (
        <CodeField
          label="Correct code"
          first
          value={verdict.auditor?.code ?? ''}
          closed={closed}
          onCode={actions.onCode}
        />
      )}
      {attributes && (
        <AttributeFields
          line={attributes}
          auditor={verdict.auditor ?? null}
          closed={closed}
          onChange={actions.onAttributes}
        />
      )}
      <div className="finding-pair">
        <label className="field">
          <span>Category</span>
          <select
            value={finding.category ?? ''}
            disabled={closed}
            data-first={firstAbove ? undefined : true}
            onChange={(event) => actions.onDescribe({ category: findingCategory.parse(event.target.value) })}
          >
            {findingCategory.options.map((option) => (
              <option key={option} value={option}>
                {categoryWords[option]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Root cause</span>
          <select
            value={finding.rootCause ?? ''}
            disabled={closed}
            onChange={(event) => actions.onDescribe({ rootCause: rootCause.parse(event.target.value) })}
          >
            <option value="" disabled>
              Choose
            </option>
            {rootCause.options.map((option) => (
              <option key={option} value={option}>
                {rootCauseWords[option]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="finding-pair">
        <Choice
          legend="Severity"
          options={severity.options}
          words={severityWords}
          value={finding.severity ?? null}
          disabled={closed}
          onChange={(value) => actions.onDescribe({ severity: value })}
        />
        <Choice
          legend="Direction"
          options={direction.options}
          words={directionWords}
          value={finding.direction ?? null}
          disabled={closed}
          onChange={(value) => actions.onDescribe({ direction: value })}
        />
      </div>
      <label className="field">
        <span>Rationale</span>
        <textarea
          ref={words}
          rows={2}
          maxLength={4000}
          value={rationale}
          disabled={closed}
          onChange={(event) => {
            setRationale(event.target.value);
            keepDraft(finding.id, event.target.value);
          }}
          onBlur={() => rationale !== finding.rationale && actions.onDescribe({ rationale })}
        />
      </label>
      <EvidenceList
        evidence={evidence}
        closed={closed}
        onTake={actions.onTakeEvidence}
        onAbsent={actions.onAbsent}
        onShow={actions.onShowEvidence}
        onRemove={actions.onRemoveEvidence}
      />
      <div className="finding-end">
        <button type="button" className="button" title="Back to the line (Esc)" onClick={actions.onLeave}>
          Done
        </button>
      </div>
    </div>
  );
}

const kindWords = ({ system }: CodeLine): Record<Disposition, string> =>
  system ? { ...errorWords, attribute: attributeWords[system] } : errorWords;

/** Scrolls only when the line with its finding is not wholly in sight: nothing moves without need. */
function showWhole(line: Element | null | undefined): void {
  const body = line?.closest('.panel-body')?.getBoundingClientRect();
  const box = line?.getBoundingClientRect();
  if (!line || !body || !box || (box.top >= body.top && box.bottom <= body.bottom)) return;
  line.scrollIntoView({ block: box.height < body.height ? 'nearest' : 'start' });
}

/** What is still to be saved comes before what the store has. */
const standingWords = (finding: WorksheetRow['finding']): string =>
  (finding && draftOf(finding.id)) ?? finding?.rationale ?? '';
