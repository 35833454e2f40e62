// The ten clauses of a contract, with where each stands.

import { type Clause, clause } from '../../../../lib/model/oversight/contract.ts';
import type { ClauseRow } from '../../../../lib/oversight/evaluation/negotiation.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import type { Desk } from '../form/use-desk.ts';
import { clauseStateWords, clauseWords } from './evaluation-words.ts';

interface Props {
  desk: Desk;
  contract: Registered<'vendor-contract'>;
  rows: readonly ClauseRow[];
}

const marks = { agreed: 'yes', vague: 'near', missing: 'no' } as const;
const classes = { agreed: 'state-good', vague: 'state-warn', missing: 'state-bad' } as const;

export function ClauseList({ desk, contract, rows }: Props) {
  const columns: Column<ClauseRow>[] = [
    { head: 'Clause', width: 16, cell: ({ kind }) => clauseWords[kind] },
    {
      head: 'Stands',
      width: 14,
      look: ({ state }) => classes[state],
      cell: ({ state, because }) => (
        <>
          <Icon name={marks[state]} /> {clauseStateWords[state]}
          {because && <div className="small">{because}</div>}
        </>
      ),
    },
    { head: 'Says', width: 20, look: 'wide small', cell: ({ text }) => text },
    { head: 'Where', width: 10, look: 'small', cell: ({ where }) => where },
    ...(desk.mayWrite
      ? [
          {
            head: 'Change',
            width: 8,
            cell: (row: ClauseRow) => <ClauseDialog desk={desk} contract={contract} row={row} />,
          },
        ]
      : []),
  ];
  return <DataTable label="Clauses" columns={columns} rows={rows} keyOf={({ kind }) => kind} none="" />;
}

function ClauseDialog({ desk, contract, row }: Omit<Props, 'rows'> & { row: ClauseRow }) {
  const stood = contract.clauses.find((one) => one.kind === row.kind);
  const start: Clause = stood ?? { kind: row.kind, state: 'missing', text: '', where: '' };
  return (
    <RecordDialog
      name="Clause"
      schema={clause}
      of={clauseWords[row.kind]}
      start={start}
      onSave={(said) =>
        desk.change(
          'vendor-contract',
          contract.id,
          { clauses: [...contract.clauses.filter((one) => one.kind !== row.kind), said] },
          `“${clauseWords[row.kind]}” is saved.`,
        )
      }
    >
      {({ at }) => (
        <>
          <Choice
            legend="It is"
            options={['agreed', 'vague', 'missing'] as const}
            words={clauseStateWords}
            {...at('state')}
          />
          <TextField label="What it says" rows={3} max={2000} {...at('text')} />
          <TextField label="Section and page" {...at('where')} />
        </>
      )}
    </RecordDialog>
  );
}
