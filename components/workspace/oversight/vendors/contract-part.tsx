// The contract with a vendor: what is amiss with it, what it promises, whom to turn to, which reports are owed.

import { useEffect, useRef, useState } from 'react';
import { noticeDay } from '../../../../lib/oversight/contracts/notice.ts';
import { obligations } from '../../../../lib/oversight/contracts/obligations.ts';
import { byNarrowness } from '../../../../lib/oversight/contracts/term-for.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { measureWords, targetWords } from '../../../vendors/term-words.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import { useRegisterActs } from '../use-register.ts';
import { ContractEditor, newContract } from './contract-editor.tsx';
import { FlagList } from './flag-list.tsx';
import type { PartProps } from './part-props.ts';
import { ReportsOwed } from './reports-owed.tsx';
import { costWords, matterWords, spanWords } from './vendor-words.ts';

type Contract = Registered<'vendor-contract'>;

export function ContractPart({ row, session, writes, owners, today, tell }: PartProps) {
  const { vendor, contract, contracts } = row;
  const acts = useRegisterActs(session, 'vendor-contract');
  const [writing, setWriting] = useState<{ id: string | null; first: ReturnType<typeof newContract> } | null>(
    null,
  );
  const begin = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  // The form that had the focus is gone.
  useEffect(() => {
    if (wasWriting.current && !writing) begin.current?.focus();
    wasWriting.current = writing !== null;
  }, [writing]);
  if (writing)
    return (
      <ContractEditor
        first={writing.first}
        owners={owners}
        today={today}
        onCancel={() => setWriting(null)}
        onSave={async (words) => {
          const { vendorId: _, ...fields } = words;
          const done = writing.id
            ? tell('The contract is changed.', await acts.change(writing.id, fields))
            : tell('The contract is recorded.', await acts.add(words));
          if (done.ok) setWriting(null);
          return done;
        }}
      />
    );
  const edit = ({ id, madeBy: _, madeAt: __, removed: ___, ...first }: Contract) => setWriting({ id, first });
  return (
    <>
      {contract ? (
        <ContractShown contract={contract} row={row} today={today} owners={owners} />
      ) : (
        <p className="quiet">No contract is recorded: nothing is held against it.</p>
      )}
      {writes && (
        <div className="query-actions">
          {contract && (
            <button ref={begin} type="button" className="button" onClick={() => edit(contract)}>
              Change the contract
            </button>
          )}
          <button
            ref={contract ? undefined : begin}
            type="button"
            className="button"
            onClick={() =>
              setWriting({ id: null, first: newContract(vendor.id, session.identity.person.id) })
            }
          >
            Record {contract ? 'another contract' : 'a contract'}
          </button>
        </div>
      )}
      {contracts.length > 1 && (
        <p className="small quiet">
          Others with this vendor:{' '}
          {contracts
            .filter(({ id }) => id !== contract?.id)
            .map((one) => `${one.title} (${spanWords(one)})`)
            .join('; ')}
        </p>
      )}
    </>
  );
}

function ContractShown({
  contract,
  row,
  today,
  owners,
}: { contract: Contract } & Pick<PartProps, 'row' | 'today' | 'owners'>) {
  const notice = noticeDay(contract, today);
  const days = (count: number | null) => (count === null ? 'not said' : `${count} business days`);
  const facts: [string, string][] = [
    ['Holds', spanWords(contract)],
    ['Signed', contract.signedOn ? dayWords(contract.signedOn) : 'not yet'],
    ['Answers for it here', owners.find(({ id }) => id === contract.owner)?.name ?? 'Unknown'],
    [
      'Notice',
      contract.noticeDays === null
        ? 'not said'
        : `${contract.noticeDays} days${notice ? `: by ${dayWords(notice.day)}${notice.left >= 0 ? `, in ${notice.left} days` : ', passed'}` : ''}`,
    ],
    ['Pays for rework', contract.reworkCost === null ? 'not said' : costWords[contract.reworkCost]],
    ['Root cause of a denial', days(contract.rootCauseDays)],
    ['Rework of a denial', days(contract.reworkDays)],
    ['Answer to findings', days(contract.rebuttalDays)],
    [
      'Tells of a breach within',
      contract.breachHours === null ? 'not said' : `${contract.breachHours} hours`,
    ],
    [
      'Coders have',
      [
        contract.coderCredentials.join(' or '),
        contract.coderYears !== null && `${contract.coderYears} years of experience`,
      ]
        .filter(Boolean)
        .join(', ') || 'not said',
    ],
    ['Document', contract.document ? `${contract.document.name}, ${contract.document.where}` : 'not named'],
  ];
  return (
    <>
      <h2>{contract.title}</h2>
      <FlagList flags={row.contractFlags} label="Deficiencies of the contract" />
      <dl className="vendor-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <h3>What it promises</h3>
      <p className="small quiet">The narrowest promise that fits a chart holds for it.</p>
      <TableFrame label="Terms of the contract">
        <thead>
          <tr>
            {[
              'Measure',
              'Specialty',
              'Encounter type',
              'Payer',
              'Class',
              'Target',
              'Holds',
              'In its words',
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...contract.terms]
            .sort((a, b) => a.measure.localeCompare(b.measure) || byNarrowness(b, a))
            .map((one) => (
              <tr key={one.key}>
                <th scope="row">{measureWords[one.measure]}</th>
                <td className="small">{one.specialty ?? <span className="quiet">all</span>}</td>
                <td className="small">{one.encounterType ?? <span className="quiet">all</span>}</td>
                <td className="small">{one.payer ?? <span className="quiet">all</span>}</td>
                <td className="small">{one.class ?? <span className="quiet">all</span>}</td>
                <td className={one.target === null ? 'small overdue' : 'small number unbroken'}>
                  {targetWords(one)}
                </td>
                <td className="small unbroken">{one.from || one.to ? spanWords(one) : ''}</td>
                <td className="small">{one.text}</td>
              </tr>
            ))}
          {contract.terms.length === 0 && (
            <tr>
              <td colSpan={8} className="quiet">
                Nothing is promised.
              </td>
            </tr>
          )}
        </tbody>
      </TableFrame>
      {contract.ladder.length > 0 && (
        <>
          <h3>Whom to turn to</h3>
          <ul className="small">
            {contract.ladder.map((step) => (
              <li key={`${step.matter} ${step.hours} ${step.name}`}>
                {matterWords[step.matter]}: {step.name || 'nobody named'}
                {step.email && ` (${step.email})`} after {step.hours} hours
              </li>
            ))}
          </ul>
        </>
      )}
      <ReportsOwed owed={obligations(contract, row.reports, today)} />
    </>
  );
}
