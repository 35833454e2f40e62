// Writing down a contract: dates and notice, what it promises, its clauses, whom to turn to, which reports are owed. What is
// amiss with it is told while it is written.

import { useEffect, useRef } from 'react';
import { contract, costBearer } from '../../../../lib/model/oversight/contract.ts';
import { contractUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { contractFlags } from '../../../../lib/oversight/contracts/contract-flags.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { DayField, ListField, NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { ClauseFields } from './clause-fields.tsx';
import { DocumentFields } from './document-fields.tsx';
import { FlagList } from './flag-list.tsx';
import { LadderFields } from './ladder-fields.tsx';
import { ReportFields } from './report-fields.tsx';
import { TermFields } from './term-fields.tsx';
import type { Owner } from './vendor-form.tsx';
import { costWords } from './vendor-words.ts';

type Words = RegisterWords<'vendor-contract'>;

export const newContract = (vendorId: string, owner: string): Words => ({
  ...contractUnsaid,
  vendorId,
  title: '',
  signedOn: null,
  from: null,
  to: null,
  owner,
});

interface Props {
  first: Words;
  owners: readonly Owner[];
  today: string;
  onSave: (words: Words) => Promise<Result<null>>;
  onCancel: () => void;
}

export function ContractEditor({ first, owners, today, onSave, onCancel }: Props) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return (
    <div ref={form}>
      <RecordForm
        className="queries-page payer-editor"
        label="Contract"
        schema={contract}
        start={first}
        onSave={(words) => onSave({ ...words, title: words.title.trim() })}
        actions={
          <div className="query-actions">
            <button type="submit" className="button primary">
              Save the contract
            </button>
            <button type="button" className="button" onClick={onCancel}>
              Leave without saving
            </button>
          </div>
        }
      >
        {({ value, change, at, errorAt }) => (
          <>
            <h2>{first.title || 'A new contract'}</h2>
            <TextField label="Title" required {...at('title')} />
            <div className="payer-pair">
              <DayField label="Signed on" {...at('signedOn')} />
              <DayField label="First day" required {...at('from')} />
              <DayField label="Last day, where it has one" {...at('to')} />
              <NumberField label="Days of notice" min={0} max={1000} step={1} {...at('noticeDays')} />
              <SelectField
                label="Who answers for it here"
                value={value.owner || null}
                options={[...names.keys()]}
                words={(one) => names.get(one) ?? one}
                onChange={(owner) => change({ owner: owner ?? '' })}
              />
            </div>
            <TermFields terms={value.terms} onChange={(terms) => change({ terms })} />
            <fieldset className="vendor-group">
              <legend>Denials, findings and breaches</legend>
              <div className="payer-pair">
                <SelectField
                  label="Who pays for rework of coding denials"
                  value={value.reworkCost}
                  none="Not said"
                  options={costBearer.options}
                  words={(one) => costWords[one]}
                  onChange={(reworkCost) => change({ reworkCost })}
                />
                <NumberField
                  label="Root cause, business days"
                  min={1}
                  max={365}
                  step={1}
                  {...at('rootCauseDays')}
                />
                <NumberField label="Rework, business days" min={1} max={365} step={1} {...at('reworkDays')} />
                <NumberField
                  label="Answer to findings, business days"
                  min={1}
                  max={365}
                  step={1}
                  {...at('rebuttalDays')}
                />
                <NumberField
                  label="Tells of a breach within, hours"
                  min={1}
                  max={2000}
                  {...at('breachHours')}
                />
              </div>
            </fieldset>
            <fieldset className="vendor-group">
              <legend>Coders and review</legend>
              <div className="payer-pair">
                <ListField
                  label="Credentials, of which a coder has one"
                  value={value.coderCredentials}
                  onChange={(all) =>
                    change({ coderCredentials: all.map((one) => one.slice(0, 40)).slice(0, 20) })
                  }
                  hint="With commas between: CPC, CCS, CCS-P"
                />
                <NumberField label="Years of experience at least" max={40} {...at('coderYears')} />
                <NumberField
                  label="It reviews itself, % of charts"
                  times={100}
                  max={100}
                  {...at('reviewShare')}
                />
              </div>
            </fieldset>
            <ClauseFields clauses={value.clauses} onChange={(clauses) => change({ clauses })} />
            <LadderFields ladder={value.ladder} onChange={(ladder) => change({ ladder })} />
            <ReportFields reports={value.reports} onChange={(reports) => change({ reports })} />
            <DocumentFields
              value={value.document}
              onChange={(document) => change({ document })}
              errorAt={errorAt}
            />
            <section aria-label="Deficiencies so far">
              <h3>Deficiencies so far</h3>
              <FlagList flags={contractFlags(value, today)} label="Deficiencies so far" />
            </section>
          </>
        )}
      </RecordForm>
    </div>
  );
}
