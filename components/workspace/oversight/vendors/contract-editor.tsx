// Writing down a contract: dates and notice, what it promises, its clauses, whom to turn to, which reports are owed. What is
// amiss with it is told while it is written.

import { useEffect, useRef, useState } from 'react';
import { costBearer } from '../../../../lib/model/oversight/contract.ts';
import type { Fault, Result } from '../../../../lib/model/result.ts';
import { contractFlags } from '../../../../lib/oversight/contracts/contract-flags.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { DayField, NumberField } from '../form/fields.tsx';
import { ClauseFields } from './clause-fields.tsx';
import { ListField, SelectField, TextField } from './fields.tsx';
import { FlagList } from './flag-list.tsx';
import { LadderFields } from './ladder-fields.tsx';
import { ReportFields } from './report-fields.tsx';
import { TermFields } from './term-fields.tsx';
import type { Owner } from './vendor-form.tsx';
import { costWords } from './vendor-words.ts';

type Words = RegisterWords<'vendor-contract'>;

export const newContract = (vendorId: string, owner: string): Words => ({
  vendorId,
  title: '',
  signedOn: null,
  from: null,
  to: null,
  noticeDays: null,
  terms: [],
  clauses: [],
  ladder: [],
  reports: [],
  reworkCost: null,
  rootCauseDays: null,
  reworkDays: null,
  rebuttalDays: null,
  breachHours: null,
  coderCredentials: [],
  coderYears: null,
  reviewShare: null,
  owner,
  document: null,
  notes: '',
});

interface Props {
  first: Words;
  owners: readonly Owner[];
  today: string;
  onSave: (words: Words) => Promise<Result<null>>;
  onCancel: () => void;
}

export function ContractEditor({ first, owners, today, onSave, onCancel }: Props) {
  const [words, setWords] = useState(first);
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = (parts: Partial<Words>) => setWords((before) => ({ ...before, ...parts }));
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const whole = (label: string, field: 'noticeDays' | 'rootCauseDays' | 'reworkDays' | 'rebuttalDays') => (
    <NumberField
      label={label}
      min={field === 'noticeDays' ? 0 : 1}
      max={field === 'noticeDays' ? 1000 : 365}
      step={1}
      value={words[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const save = async () => {
    const document = words.document?.name.trim() ? words.document : null;
    const done = await onSave({ ...words, title: words.title.trim(), document });
    setFault(done.ok ? null : done.error);
  };
  return (
    <form
      ref={form}
      className="queries-page payer-editor"
      aria-label="Contract"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{first.title || 'A new contract'}</h2>
      <TextField label="Title" required value={words.title} onChange={(title) => set({ title })} />
      <div className="payer-pair">
        <DayField label="Signed on" value={words.signedOn} onChange={(signedOn) => set({ signedOn })} />
        <DayField label="First day" required value={words.from} onChange={(from) => set({ from })} />
        <DayField label="Last day, where it has one" value={words.to} onChange={(to) => set({ to })} />
        {whole('Days of notice', 'noticeDays')}
        <SelectField
          label="Who answers for it here"
          value={words.owner || null}
          options={[...names.keys()]}
          words={(one) => names.get(one) ?? one}
          onChange={(owner) => set({ owner: owner ?? '' })}
        />
      </div>
      <TermFields terms={words.terms} onChange={(terms) => set({ terms })} />
      <fieldset className="vendor-group">
        <legend>Denials, findings and breaches</legend>
        <div className="payer-pair">
          <SelectField
            label="Who pays for rework of coding denials"
            value={words.reworkCost}
            none="Not said"
            options={costBearer.options}
            words={(one) => costWords[one]}
            onChange={(reworkCost) => set({ reworkCost })}
          />
          {whole('Root cause, business days', 'rootCauseDays')}
          {whole('Rework, business days', 'reworkDays')}
          {whole('Answer to findings, business days', 'rebuttalDays')}
          <NumberField
            label="Tells of a breach within, hours"
            min={1}
            max={2000}
            value={words.breachHours}
            onChange={(breachHours) => set({ breachHours })}
          />
        </div>
      </fieldset>
      <fieldset className="vendor-group">
        <legend>Coders and review</legend>
        <div className="payer-pair">
          <ListField
            label="Credentials, of which a coder has one"
            value={words.coderCredentials}
            onChange={(all) => set({ coderCredentials: all.map((one) => one.slice(0, 40)).slice(0, 20) })}
            hint="With commas between: CPC, CCS, CCS-P"
          />
          <NumberField
            label="Years of experience at least"
            max={40}
            value={words.coderYears}
            onChange={(coderYears) => set({ coderYears })}
          />
          <NumberField
            label="It reviews itself, % of charts"
            times={100}
            max={100}
            value={words.reviewShare}
            onChange={(reviewShare) => set({ reviewShare })}
          />
        </div>
      </fieldset>
      <ClauseFields clauses={words.clauses} onChange={(clauses) => set({ clauses })} />
      <LadderFields ladder={words.ladder} onChange={(ladder) => set({ ladder })} />
      <ReportFields reports={words.reports} onChange={(reports) => set({ reports })} />
      <div className="payer-pair">
        <TextField
          label="Document"
          value={words.document?.name ?? ''}
          onChange={(name) => set({ document: { where: '', sha256: null, ...words.document, name } })}
        />
        <TextField
          label="Where it is kept"
          max={300}
          value={words.document?.where ?? ''}
          onChange={(where) => set({ document: { name: '', sha256: null, ...words.document, where } })}
        />
      </div>
      <section aria-label="What is amiss so far">
        <h3>What is amiss so far</h3>
        <FlagList flags={contractFlags(words, today)} label="What is amiss so far" />
      </section>
      {fault && <FaultNotice fault={fault} />}
      <div className="query-actions">
        <button type="submit" className="button primary">
          Save the contract
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Leave without saving
        </button>
      </div>
    </form>
  );
}
