// The candidates of one round: what it weighs, and who stands where.

import { evaluationCsv } from '../../../../lib/reports/evaluation-csv.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { ListPart } from '../../table/list-part.tsx';
import { routeTo } from '../../use-route.ts';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { AddCandidate } from './candidate-forms.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { criterionWords, gateWords, statusWords } from './evaluation-words.ts';
import { RoundDialog } from './round-dialog.tsx';

export function CandidatesPart({ desk, asked }: { desk: Desk; asked: string | null }) {
  const rounds = useRegister(desk.session, 'evaluation-round');
  const all = useRegister(desk.session, 'vendor-evaluation') ?? [];
  if (!rounds) return null;
  const round = rounds.find(({ id }) => id === asked) ?? rounds.at(-1);
  const candidates = all.filter((one) => one.roundId === round?.id);
  const words = { criterion: criterionWords, status: statusWords, gate: gateWords };
  return (
    <ListPart
      label="Candidates"
      about={
        <p className="quiet">
          Candidates are held against the same weights. Points go from 0 to 5; those of security and
          references follow from the evidence. What an error costs is reckoned under{' '}
          <a href={routeTo('figures')}>Figures</a>: a low price with more errors is no saving.
        </p>
      }
      acts={
        <>
          {rounds.length > 1 && round && (
            <SelectField
              label="Round"
              value={round.id}
              options={rounds.map(({ id }) => id)}
              words={(id) => rounds.find((one) => one.id === id)?.title ?? ''}
              onChange={(id) => {
                location.hash = routeTo('evaluation', { part: 'candidates', round: id });
              }}
            />
          )}
          {desk.mayWrite && round && <AddCandidate desk={desk} round={round} />}
          {desk.mayWrite && !round && <RoundDialog desk={desk} round={null} />}
        </>
      }
      more={
        (desk.mayWrite || candidates.length > 0) &&
        round && (
          <>
            {desk.mayWrite && <RoundDialog desk={desk} round={null} />}
            {desk.mayWrite && <RoundDialog desk={desk} round={round} />}
            {candidates.length > 0 && (
              <button
                type="button"
                className="button"
                onClick={() =>
                  saveFile(
                    evaluationCsv(round, candidates, words),
                    'evaluation.csv',
                    'text/csv;charset=utf-8',
                  )
                }
              >
                Save as CSV
              </button>
            )}
          </>
        )
      }
    >
      {!round && (
        <EmptyState next="Begin one above: it holds the questions that every candidate is asked.">
          No round of evaluation was begun yet.
        </EmptyState>
      )}
      {round && (
        <p>
          <strong>{round.title}</strong>{' '}
          <span className="quiet">
            owner: {desk.who(round.owner)}; price may weigh {round.priceCap} of 100
            {round.priceNote && `, and more here because: “${round.priceNote}”`}.
          </span>
        </p>
      )}
      {round && candidates.length === 0 && (
        <EmptyState next="Add the first above, by the name it will have in the register.">
          No candidate yet.
        </EmptyState>
      )}
      {round && candidates.length > 0 && <CandidateTable desk={desk} round={round} candidates={candidates} />}
    </ListPart>
  );
}
