// The design of a sample: a preset to start from, then what it draws, and what each stratum gives.

import { useEffect, useState } from 'react';
import type { Result } from '../../../lib/model/result.ts';
import { basisOf, type Design } from '../../../lib/review/sampling/design.ts';
import type { Plan } from '../../../lib/review/sampling/draw.ts';
import { samplePresets } from '../../../lib/review/sampling/presets.ts';
import { basisWords } from '../../../lib/review/sampling/sample-report.ts';
import { Choice } from '../../ui/choice.tsx';
import { DesignFields } from './design-fields.tsx';
import { type DesignForm, designOf, formOf } from './design-form.ts';
import type { FrameSummary } from './desk-work.ts';
import type { SampleDesk } from './sample-desk.ts';
import { SizeHelper } from './size-helper.tsx';
import { StrataTable } from './strata-table.tsx';
import { kindWords } from './words.ts';

export interface Designed {
  title: string;
  purpose: string;
  design: Design;
  plan: Plan;
}

interface Props {
  desk: SampleDesk;
  frame: FrameSummary;
  /** Null while the design is not whole. */
  onDesign: (designed: Designed | null) => void;
}

const kinds = ['random', 'stratified', 'focused', 'new-coder'] as const;

export function StepDesign({ desk, frame, onDesign }: Props) {
  const [preset, setPreset] = useState('');
  const [form, setForm] = useState<DesignForm>(() => formOf({ kind: 'random', size: { total: 30 } }));
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const [plan, setPlan] = useState<Result<Plan> | null>(null);
  const design = designOf(form);
  const text = design.ok ? JSON.stringify(design.value) : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a design that says the same is the same
  useEffect(() => {
    if (!design.ok) return setPlan(null);
    let current = true;
    void desk.ask('plan', { design: design.value }).then((next) => current && setPlan(next));
    return () => {
      current = false;
    };
  }, [desk, text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what it would be told has changed
  useEffect(() => {
    const whole = design.ok && plan?.ok && title.trim() !== '';
    onDesign(whole ? { title: title.trim(), purpose, design: design.value, plan: plan.value } : null);
  }, [plan, title, purpose]);

  const choosePreset = (id: string) => {
    setPreset(id);
    const chosen = samplePresets.find((one) => one.id === id);
    if (!chosen) return;
    setForm(formOf(chosen.design));
    setPurpose(chosen.use);
    if (title === '' || samplePresets.some((one) => one.name === title)) setTitle(chosen.name);
  };
  const chosen = samplePresets.find((one) => one.id === preset);
  const planned = plan?.ok ? plan.value : null;

  return (
    <section className="step" aria-labelledby="step-design">
      <h2 id="step-design">2. The design</h2>
      <label className="field short-field">
        <span>Start from</span>
        <select value={preset} onChange={(event) => choosePreset(event.target.value)}>
          <option value="">A design of my own</option>
          {samplePresets.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <p className="small quiet">
          {chosen.use}. {chosen.follows && `Then: ${chosen.follows}. `}Source: {chosen.source}
          {chosen.verified ? '.' : ' (not verified).'}
        </p>
      )}
      <div className="columns">
        <label className="field">
          <span>Title (needed)</span>
          <input value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label className="field">
          <span>Purpose: what the sample is to show</span>
          <input value={purpose} maxLength={1000} onChange={(event) => setPurpose(event.target.value)} />
        </label>
      </div>
      <Choice
        legend="Kind"
        options={kinds}
        words={kindWords}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
      />
      <DesignFields form={form} coders={frame.coders} onChange={setForm} />
      {(form.kind === 'random' || form.kind === 'stratified') && (
        <SizeHelper
          population={planned?.population ?? frame.size}
          onUse={(size) => setForm({ ...form, sizeBy: 'total', size: String(size) })}
        />
      )}
      {!design.ok && <p className="complaint">{design.error.happened}</p>}
      {plan && !plan.ok && (
        <p className="complaint">
          {plan.error.happened} {plan.error.action}
        </p>
      )}
      {design.ok && planned && (
        <>
          <p className={basisOf(design.value) === 'random' ? 'notice' : 'notice warn'}>
            {basisWords[basisOf(design.value)]}
          </p>
          <StrataTable strata={planned.strata} population={planned.population} />
        </>
      )}
    </section>
  );
}
