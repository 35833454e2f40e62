// Who reviews the charts that were drawn. Nobody reviews what they coded, or what the firm that employs them coded;
// a share is reviewed by a second person who does not see the first review.

import { useEffect, useState } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import type { Colleague, Person } from '../../../lib/model/person.ts';
import type { SampleRecord } from '../../../lib/model/sample.ts';
import type { SampleAssignments } from '../../../lib/review/sampling/assign-sample.ts';
import { nextCharts } from '../../../lib/review/sampling/sample-charts.ts';
import type { KnownSample, ReviewOfNumber } from '../../../lib/store/views/samples.ts';
import { AssignResult } from './assign-result.tsx';
import { type AuditorForm, AuditorRows, auditorsOf } from './auditor-rows.tsx';
import type { SampleDesk } from './sample-desk.ts';

export type Assigned = Pick<SampleRecord, 'vendor' | 'auditors' | 'assignments'>;

interface Props {
  desk: SampleDesk;
  people: readonly Colleague[];
  person: Person;
  samples: readonly KnownSample[];
  reviews: readonly ReviewOfNumber[];
  busy: boolean;
  onKeep: (assigned: Assigned) => void;
}

export function StepAssign({ desk, people, person, samples, reviews, busy, onKeep }: Props) {
  const [vendor, setVendor] = useState('');
  const [double, setDouble] = useState('0');
  const [forms, setForms] = useState<AuditorForm[]>(() => team(people, person));
  const [result, setResult] = useState<SampleAssignments | null>(null);
  const standing = samples.filter((sample) => !sample.removed);
  const auditors = auditorsOf(forms);
  const share = Number(double) / 100;
  const valid = share >= 0 && share <= 1;
  const asked = JSON.stringify([vendor, double, auditors]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the question is another
  useEffect(() => {
    let current = true;
    if (!valid) return;
    const loaded = auditors.map((auditor) => ({
      ...auditor,
      load: nextCharts(standing, reviews, auditor.id).length,
    }));
    void desk
      .ask('assign', { vendor: vendor.trim() || null, auditors: loaded, double: share })
      .then((next) => current && setResult(next.ok ? next.value : null));
    return () => {
      current = false;
    };
  }, [desk, asked]);

  return (
    <section className="step" aria-labelledby="step-assign">
      <h2 id="step-assign">4. Who reviews</h2>
      <div className="columns">
        <label className="field">
          <span>Vendor that coded these charts</span>
          <input value={vendor} maxLength={120} onChange={(event) => setVendor(event.target.value)} />
        </label>
        <label className="field">
          <span>Percent reviewed blind by a second person</span>
          <input inputMode="decimal" value={double} onChange={(event) => setDouble(event.target.value)} />
        </label>
      </div>
      {!valid && <p className="complaint">The share is from 0 to 100 percent.</p>}
      <AuditorRows forms={forms} onChange={setForms} />
      {result && <AssignResult result={result} auditors={auditors} />}
      <button
        type="button"
        className="button primary"
        disabled={busy || !result || !valid}
        onClick={() =>
          result && onKeep({ vendor: vendor.trim() || null, auditors, assignments: result.assignments })
        }
      >
        Keep this sample
      </button>
    </section>
  );
}

/** Everybody who may review; oneself first, and chosen. */
function team(people: readonly Colleague[], person: Person): AuditorForm[] {
  const others = people.filter(({ id, role }) => id !== person.id && may(role, 'review.write'));
  return [person, ...others].map(({ id, name }) => ({
    id,
    name,
    chosen: id === person.id,
    employer: '',
    codesAs: '',
    capacity: '30',
  }));
}
