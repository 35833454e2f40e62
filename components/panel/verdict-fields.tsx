// What is wrong with a line and what is right in its place: kind of error, code, attributes, order.

import type { CodeLine, CodeSystem } from '../../lib/model/code-line.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import { Choice } from '../ui/choice.tsx';
import { attributeWords, errorWords } from '../ui/words.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { CodeField } from './code-field.tsx';
import type { LineVerdict, WorksheetRow } from './line-row.tsx';
import { PositionField } from './position-field.tsx';
import type { Attributes } from './read-attributes.ts';

export interface VerdictActions {
  onVerdict: (disposition: LineVerdict) => void;
  onAttributes: (attributes: Attributes) => void;
  onPosition: (position: number | null) => void;
  onCode: (text: string, system?: CodeSystem) => string | null;
}

interface Props extends VerdictActions {
  line: WorksheetRow['line'];
  verdict: NonNullable<WorksheetRow['verdict']>;
  delivered: readonly CodeLine[];
  closed: boolean;
  /** Enter on a code that was taken: to the next field. */
  onNext: () => void;
}

const errorKinds: readonly Disposition[] = ['revise', 'delete', 'attribute', 'resequence'];

export function VerdictFields({ line, verdict, delivered, closed, onNext, ...actions }: Props) {
  const { disposition } = verdict;
  const system = verdict.auditor?.system ?? null;
  return (
    <>
      {line && (
        <Choice
          legend="What is wrong"
          options={errorKinds}
          words={kindWords(line)}
          value={disposition ?? null}
          disabled={closed}
          onChange={(kind) => kind !== 'add' && actions.onVerdict(kind)}
        />
      )}
      {disposition === 'revise' && (
        <CodeField
          label="Correct code"
          first
          system={line?.system ?? null}
          value={verdict.auditor?.code ?? ''}
          closed={closed}
          onCode={actions.onCode}
          onNext={onNext}
        />
      )}
      {line && disposition === 'attribute' && (
        <AttributeFields
          system={line.system}
          standing={{ ...line, poa: null, ...verdict.auditor }}
          delivered={delivered}
          closed={closed}
          first
          onChange={actions.onAttributes}
        />
      )}
      {line && disposition === 'resequence' && (
        <PositionField
          label="Correct place"
          first
          value={verdict.position ?? null}
          of={delivered.filter((l) => l.system === line.system).length}
          diagnosis={line.system === 'ICD-10-CM'}
          closed={closed}
          onChange={actions.onPosition}
        />
      )}
      {disposition === 'add' && system && (
        <PositionField
          label={`Place among the ${system} codes`}
          unsaid="Not said"
          value={verdict.position ?? null}
          // Behind all that was delivered, too.
          of={delivered.filter((l) => l.system === system).length + 1}
          diagnosis={system === 'ICD-10-CM'}
          closed={closed}
          onChange={actions.onPosition}
        />
      )}
    </>
  );
}

const kindWords = ({ system }: CodeLine): Record<Disposition, string> =>
  system ? { ...errorWords, attribute: attributeWords[system] } : errorWords;
