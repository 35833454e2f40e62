// The charts of a sample in the order they were drawn, each spare below the chart whose place it took.

import { Fragment, useState } from 'react';
import type { ReplacedChart } from '../../../lib/model/sample.ts';
import type { Sample } from '../../../lib/review/sampling/draw.ts';
import type { SampleChart } from '../../../lib/review/sampling/sample-charts.ts';
import { TableFrame } from '../table-frame.tsx';
import { stateWords } from './words.ts';

interface Props {
  charts: readonly SampleChart[];
  sample: Sample;
  replaced: readonly ReplacedChart[];
  who: (id: string | undefined) => string;
  /** Null where the sample is withdrawn. */
  onReplace: ((key: string, reason: string) => Promise<void>) | null;
}

const heads = ['Encounter', 'Stratum', 'Reviewer', 'Second, blind', 'Review', 'Action'] as const;
const atFirst = 500;

export function ChartsTable({ charts, sample, replaced, who, onReplace }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const used = new Set(replaced.map((r) => r.by));
  const left = sample.spares.filter((spare) => !used.has(spare.key));
  const shown = all ? charts : charts.slice(0, atFirst);
  const close = () => {
    const opener = document.getElementById(`replace-${asked}`);
    setAsked(null);
    opener?.focus();
  };
  return (
    <>
      <h2>Charts</h2>
      <TableFrame label="Charts of the sample">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((chart) => (
            <Fragment key={chart.key}>
              <Row
                chart={chart}
                who={who}
                open={asked === chart.key}
                onAsk={onReplace && (() => setAsked(asked === chart.key ? null : chart.key))}
              />
              {asked === chart.key && onReplace && (
                <tr>
                  <td colSpan={heads.length}>
                    <ReplaceForm
                      name={chart.key}
                      spare={left.find((spare) => spare.stratum === chart.stratum)?.key ?? null}
                      onReplace={(reason) => void onReplace(chart.key, reason).then(() => setAsked(null))}
                      onClose={close}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </TableFrame>
      {shown.length < charts.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {charts.length} charts
        </button>
      )}
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

interface RowProps {
  chart: SampleChart;
  who: Props['who'];
  open: boolean;
  onAsk: (() => void) | null;
}

function Row({ chart, who, open, onAsk }: RowProps) {
  const { key, stratum, standsFor, assignment, state, second, replaced } = chart;
  return (
    <tr className={replaced ? 'replaced' : undefined}>
      <th scope="row" className="number unbroken">
        {key}
        {standsFor && <div className="small quiet">spare for {standsFor}</div>}
      </th>
      <td>{stratum}</td>
      <td>{assignment ? who(assignment.auditor) : <span className="quiet">Nobody</span>}</td>
      <td>{assignment?.second ? who(assignment.second) : ''}</td>
      <td className={state === 'signed' && !replaced ? 'status-signed' : undefined}>
        {replaced ? (
          <>
            Cannot be reviewed: {replaced.reason}
            <div className="small quiet">
              {replaced.by ? `${replaced.by} took its place` : 'No spare was left'}
            </div>
          </>
        ) : (
          <>
            {stateWords[state]}
            {second && <div className="small quiet">second: {stateWords[second].toLowerCase()}</div>}
          </>
        )}
      </td>
      <td>
        {onAsk && !replaced && state !== 'signed' && (
          <button
            type="button"
            className="link"
            id={`replace-${key}`}
            aria-expanded={open}
            aria-label={`${key} cannot be reviewed`}
            onClick={onAsk}
          >
            Cannot be reviewed…
          </button>
        )}
      </td>
    </tr>
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
    <form
      className="inline-form replace-form"
      onSubmit={(event) => {
        event.preventDefault();
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
    </form>
  );
}
