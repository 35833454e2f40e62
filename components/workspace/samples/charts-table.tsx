// The charts of a sample in the order they were drawn, each spare below the chart whose place it took.

import { useState } from 'react';
import type { ReplacedChart } from '../../../lib/model/sample.ts';
import type { Sample } from '../../../lib/review/sampling/draw.ts';
import type { SampleChart } from '../../../lib/review/sampling/sample-charts.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { stateWords } from './words.ts';

interface Props {
  charts: readonly SampleChart[];
  sample: Sample;
  replaced: readonly ReplacedChart[];
  who: (id: string | undefined) => string;
  /** Null where the sample is withdrawn. */
  onReplace: ((key: string, reason: string) => Promise<void>) | null;
}

export function ChartsTable({ charts, sample, replaced, who, onReplace }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const used = new Set(replaced.map((r) => r.by));
  const left = sample.spares.filter((spare) => !used.has(spare.key));
  const close = () => {
    const opener = document.getElementById(`replace-${asked}`);
    setAsked(null);
    opener?.focus();
  };
  const columns: Column<SampleChart>[] = [
    {
      head: 'Encounter',
      by: ({ key }) => key,
      width: 12,
      look: 'number unbroken',
      cell: ({ key, standsFor }) => (
        <>
          {key}
          {standsFor && <div className="small quiet">spare for {standsFor}</div>}
        </>
      ),
    },
    { head: 'Stratum', by: ({ stratum }) => stratum, width: 12, cell: ({ stratum }) => stratum },
    {
      head: 'Reviewer',
      by: ({ assignment }) => (assignment ? who(assignment.auditor) : null),
      cell: ({ assignment }) =>
        assignment ? who(assignment.auditor) : <span className="quiet">Nobody</span>,
    },
    {
      head: 'Second, blind',
      by: ({ assignment }) => (assignment?.second ? who(assignment.second) : null),
      cell: ({ assignment }) => (assignment?.second ? who(assignment.second) : ''),
    },
    {
      head: 'Review',
      by: ({ state }) => stateWords[state],
      width: 14,
      look: ({ state, replaced: taken }) => (state === 'signed' && !taken ? 'status-signed' : undefined),
      cell: (chart) => <State chart={chart} />,
    },
    {
      head: 'Action',
      width: 12,
      cell: ({ key, state, replaced: taken }, { isOpen }) =>
        onReplace &&
        !taken &&
        state !== 'signed' && (
          <button
            type="button"
            className="link"
            id={`replace-${key}`}
            aria-expanded={isOpen}
            aria-label={`${key} cannot be reviewed`}
            onClick={() => setAsked(isOpen ? null : key)}
          >
            Cannot be reviewed…
          </button>
        ),
    },
  ];
  return (
    <>
      <h2>Charts</h2>
      <DataTable
        label="Charts of the sample"
        columns={columns}
        rows={charts}
        keyOf={({ key }) => key}
        none="No chart."
        rowLook={({ replaced: taken }) => (taken ? 'replaced' : undefined)}
        detail={{
          isOpen: (key) => asked === key && onReplace !== null,
          turn: setAsked,
          of: (chart) => (
            <ReplaceForm
              name={chart.key}
              spare={left.find((spare) => spare.stratum === chart.stratum)?.key ?? null}
              onReplace={(reason) => void onReplace?.(chart.key, reason).then(() => setAsked(null))}
              onClose={close}
            />
          ),
        }}
      />
      <details>
        <summary>Spares not used ({left.length}), in their order</summary>
        <ol className="spares">
          {left.map(({ key, stratum }) => (
            <li key={key}>
              <span className="number">{key}</span> <span className="small quiet">{stratum}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function State({ chart: { state, second, replaced } }: { chart: SampleChart }) {
  if (replaced)
    return (
      <>
        Cannot be reviewed: {replaced.reason}
        <div className="small quiet">
          {replaced.by ? `${replaced.by} took its place` : 'No spare was left'}
        </div>
      </>
    );
  return (
    <>
      {stateWords[state]}
      {second && <div className="small quiet">second: {stateWords[second].toLowerCase()}</div>}
    </>
  );
}

interface FormProps {
  name: string;
  /** The next of its stratum; null where none is left. */
  spare: string | null;
  onReplace: (reason: string) => void;
  onClose: () => void;
}

function ReplaceForm({ name, spare, onReplace, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  return (
    <PlainForm
      className="inline-form replace-form"
      onSubmit={() => {
        if (reason.trim()) onReplace(reason.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label className="field">
        <span>Why {name} cannot be reviewed</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        {spare ? `Put spare ${spare} in its place` : 'Note it; no spare is left'}
      </button>
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
    </PlainForm>
  );
}
