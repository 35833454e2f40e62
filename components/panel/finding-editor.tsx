// Why a line is not agreed with. Opens beneath its row; every field saves as it is left.

import { useEffect, useRef, useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import { direction, type Finding, findingCategory, severity } from '../../lib/model/finding.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import { Choice } from '../ui/choice.tsx';
import {
  attributeWords,
  categoryWords,
  directionWords,
  errorWords,
  severityWithPoints,
} from '../ui/words.ts';
import { AttributeFields, hasAttributeFields } from './attribute-fields.tsx';
import { Attribution, CauseField, SecondCauseField } from './cause-fields.tsx';
import { CodeField } from './code-field.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import { EvidenceList } from './evidence-list.tsx';
import type { LineVerdict, WorksheetRow } from './line-row.tsx';
import { PositionField } from './position-field.tsx';
import type { Attributes } from './read-attributes.ts';
import { ValueField } from './value-field.tsx';

export interface FindingActions {
  onVerdict: (disposition: LineVerdict) => void;
  onAttributes: (attributes: Attributes) => void;
  onPosition: (position: number) => void;
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
  /** All that the vendor delivered: pointers and places refer to it. */
  delivered: readonly CodeLine[];
  closed: boolean;
  /** True when the row was judged just now: the first thing asked for takes the focus. */
  fresh: boolean;
}

export function FindingEditor({ row, delivered, closed, fresh, ...actions }: Props) {
  const { verdict, finding } = row;
  const form = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const [rationale, setRationale] = useState(standingWords(finding));
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once, when the editor opens
  useEffect(() => {
    if (!fresh) return;
    showWhole(form.current?.closest('.line'));
    const asked = form.current?.querySelector<HTMLElement>('[data-first]');
    asked?.focus({ preventScroll: true });
    // What stands there is nearly always replaced as a whole.
    if (asked instanceof HTMLInputElement) asked.select();
  }, []);
  // Words that came from elsewhere; never while the person is writing.
  useEffect(() => {
    if (document.activeElement !== words.current) setRationale(standingWords(finding));
  }, [finding]);
  if (!finding || !verdict) return null;
  const evidence = finding.evidence ?? [];
  const needsCode = verdict.disposition === 'revise';
  const { line } = row;
  const attributes = verdict.disposition === 'attribute' ? line : null;
  const system = verdict.auditor?.system ?? line?.system ?? null;
  const moved = verdict.disposition === 'resequence' ? line : null;
  const firstAbove = needsCode || moved || (attributes && hasAttributeFields(attributes.system));
  const placed = verdict.disposition === 'add' || (needsCode && verdict.auditor);
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
          onNext={() => form.current?.querySelector<HTMLElement>('[data-category]')?.focus()}
        />
      )}
      {attributes && (
        <AttributeFields
          system={attributes.system}
          standing={{ ...attributes, poa: null, ...verdict.auditor }}
          delivered={delivered}
          closed={closed}
          first
          onChange={actions.onAttributes}
        />
      )}
      {moved && (
        <PositionField
          value={verdict.position ?? null}
          of={delivered.filter((l) => l.system === moved.system).length}
          diagnosis={moved.system === 'ICD-10-CM'}
          closed={closed}
          onChange={actions.onPosition}
        />
      )}
      <div className="finding-pair">
        <label className="field">
          <span>Category</span>
          <select
            value={finding.category ?? ''}
            disabled={closed}
            data-first={firstAbove ? undefined : true}
            data-category
            onChange={(event) => actions.onDescribe({ category: findingCategory.parse(event.target.value) })}
          >
            {findingCategory.options.map((option) => (
              <option key={option} value={option}>
                {categoryWords[option]}
              </option>
            ))}
          </select>
        </label>
        <CauseField finding={finding} closed={closed} onDescribe={actions.onDescribe} />
      </div>
      <Attribution finding={finding} closed={closed} onDescribe={actions.onDescribe} />
      <div className="finding-pair">
        <Choice
          legend="Severity"
          options={severity.options}
          words={severityWithPoints}
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
      <div className="finding-pair">
        <ValueField
          label="Citation"
          value={finding.citation ?? null}
          closed={closed}
          placeholder="guideline section, Coding Clinic issue"
          onChange={(citation) => actions.onDescribe({ citation })}
        />
        <SecondCauseField finding={finding} closed={closed} onDescribe={actions.onDescribe} />
      </div>
      {placed && hasAttributeFields(system) && (
        <details>
          <summary className="small">
            {system === 'ICD-10-CM' ? 'Its POA' : 'Its modifiers, units, pointers'}
          </summary>
          <AttributeFields
            key={verdict.auditor?.code}
            system={system}
            standing={verdict.auditor ?? {}}
            delivered={delivered}
            closed={closed}
            onChange={actions.onAttributes}
          />
        </details>
      )}
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
