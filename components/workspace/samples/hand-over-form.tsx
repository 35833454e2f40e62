// Giving open charts of a sample to another auditor, with how much each person has to do in sight.

import { useState } from 'react';
import type { Colleague } from '../../../lib/model/person.ts';
import type { SampleAuditor, SampleRecord } from '../../../lib/model/sample.ts';
import { type HandedOver, openOf } from '../../../lib/review/sampling/hand-over.ts';
import type { SampleChart } from '../../../lib/review/sampling/sample-charts.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { ChartsByReason } from './charts-by-reason.tsx';
import { listOf } from './design-form.ts';
import { charts as chartWords } from './words.ts';

interface Props {
  record: Pick<SampleRecord, 'auditors'>;
  charts: readonly SampleChart[];
  /** Everybody who may review. */
  people: readonly Colleague[];
  /** Charts of all samples that a person still has to review. */
  loadOf: (person: string) => number;
  who: (id: string | undefined) => string;
  /** Null where it could not be kept. */
  onHandOver: (from: string, to: SampleAuditor, key: string | null) => Promise<HandedOver | null>;
}

export function HandOverForm({ record, charts, people, loadOf, who, onHandOver }: Props) {
  const holders = [...new Set(charts.flatMap((c) => [c.assignment?.auditor, c.assignment?.second]))].flatMap(
    (id) => (id && openOf(charts, id).length > 0 ? [id] : []),
  );
  const [from, setFrom] = useState(holders[0] ?? '');
  const [to, setTo] = useState('');
  const [key, setKey] = useState('');
  const [employer, setEmployer] = useState('');
  const [codesAs, setCodesAs] = useState('');
  const [said, setSaid] = useState<HandedOver | null>(null);
  const open = openOf(charts, from);
  const known = record.auditors.find(({ id }) => id === to);
  if (holders.length === 0) return <p className="quiet">No chart is open: there is nothing to hand over.</p>;
  const submit = async () => {
    const name = people.find(({ id }) => id === to)?.name ?? who(to);
    const given = { id: to, name, employer: employer.trim() || null, codesAs: listOf(codesAs), capacity: 30 };
    setSaid(await onHandOver(from, known ?? given, key || null));
    setKey('');
  };
  return (
    <PlainForm
      className="inline-form"
      onSubmit={() => {
        void submit();
      }}
    >
      <label className="field">
        <span>From</span>
        <select value={from} onChange={({ target }) => setFrom(target.value)}>
          {holders.map((id) => (
            <option key={id} value={id}>
              {who(id)}: {chartWords(openOf(charts, id).length)} open here
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Charts</span>
        <select value={key} onChange={({ target }) => setKey(target.value)}>
          <option value="">All {open.length} open</option>
          {open.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>To</span>
        <select required value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="">Choose a reviewer</option>
          {people
            .filter(({ id }) => id !== from)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}: {chartWords(loadOf(id))} to review
              </option>
            ))}
        </select>
      </label>
      {to && !known && (
        <>
          <label className="field">
            <span>Employed by (empty: us)</span>
            <input value={employer} maxLength={120} onChange={({ target }) => setEmployer(target.value)} />
          </label>
          <label className="field">
            <span>Codes as (names, with semicolons)</span>
            <input value={codesAs} maxLength={400} onChange={({ target }) => setCodesAs(target.value)} />
          </label>
        </>
      )}
      <button type="submit" className="button primary">
        Hand over
      </button>
      <div role="status" className="complaint-wide">
        {said && (
          <p>
            {chartWords(said.moved.length)} handed to {who(to)}.
          </p>
        )}
        {said && (
          <ChartsByReason
            title="not handed over"
            entries={said.refused.map(({ key: stays, reason }) => ({ key: stays, reasons: [reason] }))}
          />
        )}
      </div>
    </PlainForm>
  );
}
