// Why a line is not agreed with. Opens beneath its row; every field saves as it is left.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import { FromCheck } from '../checks/from-check.tsx';
import { Tip } from '../ui/tip.tsx';
import { AttributeFields, hasAttributeFields } from './attribute-fields.tsx';
import { type CauseProps, SecondCauseField } from './cause-fields.tsx';
import { ClassificationFields } from './classification-fields.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FindSupport, type SupportActions } from './find-support.tsx';
import { KeepRationale } from './keep-rationale.tsx';
import type { WorksheetRow } from './line-row.tsx';
import { RationaleField } from './rationale-field.tsx';
import { useFirstField } from './use-first-field.ts';
import type { Rationales } from './use-rationales.ts';
import { ValueField } from './value-field.tsx';
import { type VerdictActions, VerdictFields } from './verdict-fields.tsx';

export interface FindingActions extends VerdictActions {
  onDescribe: CauseProps['onDescribe'];
  onTakeEvidence: () => void;
  onAbsent: (lookedIn: string) => void;
  onRemoveEvidence: (id: string) => void;
  onShowEvidence: (evidence: Extract<Evidence, { kind: 'quote' }>) => Promise<AnchorStatus>;
  onLeave: () => void;
  support: SupportActions;
}

interface Props extends FindingActions {
  row: WorksheetRow;
  /** All that the vendor delivered: pointers and places refer to it. */
  delivered: readonly CodeLine[];
  /** When the claim went out; null: not known. */
  billedOn: string | null;
  closed: boolean;
  /** True when the row was judged just now: the first thing asked for takes the focus. */
  fresh: boolean;
  rationales: Rationales;
}

export function FindingEditor({ row, delivered, billedOn, closed, fresh, rationales, ...actions }: Props) {
  const { line, verdict, finding } = row;
  const form = useFirstField(fresh);
  if (!finding || !verdict) return null;
  const { disposition, auditor } = verdict;
  const system = auditor?.system ?? line?.system ?? null;
  const attributes = disposition === 'attribute' && hasAttributeFields(line?.system ?? null);
  const firstAbove = disposition === 'revise' || disposition === 'resequence' || attributes;
  const placed = disposition === 'add' || (disposition === 'revise' && auditor);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the editor from any of its fields
    <div className="finding" ref={form} onKeyDown={(event) => event.key === 'Escape' && actions.onLeave()}>
      <FromCheck check={finding.check} />
      <VerdictFields
        line={line}
        verdict={verdict}
        delivered={delivered}
        closed={closed}
        onNext={() => form.current?.querySelector<HTMLElement>('[data-category]')?.focus()}
        {...actions}
      />
      <ClassificationFields
        finding={finding}
        closed={closed}
        first={!firstAbove}
        onDescribe={actions.onDescribe}
      />
      <RationaleField
        finding={finding}
        closed={closed}
        offered={rationales.all}
        onDescribe={actions.onDescribe}
      />
      <EvidenceList
        evidence={finding.evidence ?? []}
        billedOn={billedOn}
        closed={closed}
        onTake={actions.onTakeEvidence}
        onAbsent={actions.onAbsent}
        onShow={actions.onShowEvidence}
        onRemove={actions.onRemoveEvidence}
      />
      {!closed && <FindSupport {...actions.support} />}
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
            key={auditor?.code}
            system={system}
            standing={auditor ?? {}}
            delivered={delivered}
            closed={closed}
            onChange={actions.onAttributes}
          />
        </details>
      )}
      <div className="finding-end">
        {!closed && <KeepRationale finding={finding} rationales={rationales} />}
        <Tip text="Back to the line (Esc)">
          <button type="button" className="button" onClick={actions.onLeave}>
            Done
          </button>
        </Tip>
      </div>
    </div>
  );
}
