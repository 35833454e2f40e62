// The payer instructions that touch the chart in view, folded away until one looks; nothing where none does.

import type { ChartFields } from '../../lib/model/chart.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import { acknowledgedBy } from '../../lib/review/payers/acknowledged.ts';
import { instructionsOn } from '../../lib/review/payers/on-chart.ts';
import type { Database } from '../../lib/store/database.ts';
import { instructionKindWords, overrideWords, scopeWords, spanWords, unsaidWords } from './payer-words.ts';
import { useInstructions } from './use-instructions.ts';

interface Props {
  db: Database;
  fields: ChartFields;
  /** Who coded the chart; null: nobody has said. */
  vendor: string | null;
  /** Lines of the chart, with the code that the reviewer puts in the place of each. */
  rows: readonly {
    line: Pick<CodeLine, 'code'> | null;
    verdict: { auditor?: Pick<AuditorCode, 'code'> | null } | null;
  }[];
}

export function InstructionsPart({ db, fields, vendor, rows }: Props) {
  const known = useInstructions(db);
  const codes = rows.flatMap(({ line, verdict }) =>
    [line?.code, verdict?.auditor?.code].filter((c): c is string => !!c),
  );
  const touching = instructionsOn(known ?? [], { ...fields, codes });
  if (touching.length === 0) return null;
  const counting = acknowledgedBy(touching, vendor);
  return (
    <details className="payer-part">
      <summary>
        Payer instructions{' '}
        <span className="small quiet">
          {touching.length} from {fields.payer}
        </span>
      </summary>
      <ul aria-label="Payer instructions">
        {touching.map((one) => {
          const { instruction, span, unsaid, codes: named } = one;
          const over = overrideWords(instruction);
          const scope = scopeWords(instruction);
          return (
            <li key={`${instruction.key} ${instruction.version}`}>
              <h3>{instruction.title}</h3>
              <p className="small quiet">
                {instructionKindWords[instruction.kind]}
                {named.length > 0 && (
                  <>
                    {' '}
                    on <span className="code small">{named.join(', ')}</span>
                  </>
                )}
                {scope && unsaid.length === 0 && ` · ${scope}`}
              </p>
              {unsaid.length > 0 && <p className="small payer-unsaid">{unsaidWords(unsaid, instruction)}</p>}
              <p className="payer-text">{instruction.text}</p>
              {over && <p className="small">{over}.</p>}
              <p className="small quiet">
                {instruction.source}. Version {instruction.version}, {span && spanWords(span)}.
                {!counting.includes(one) &&
                  ' The vendor has not acknowledged it: it does not count in the score yet.'}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
