// Before a contract is signed: ten clauses, each agreed, vague or missing. What is ticked and has no number is vague.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { clauseKind } from '../../../../lib/model/oversight/contract.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { contractUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import { negotiationOf } from '../../../../lib/oversight/evaluation/negotiation.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { ListPart } from '../../table/list-part.tsx';
import { routeTo } from '../../use-route.ts';
import type { Desk } from '../form/use-desk.ts';
import { VendorField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';
import { ClauseList } from './clause-list.tsx';

export function NegotiationPart({ desk, asked }: { desk: Desk; asked: string | null }) {
  const all = useRegister(desk.session, 'vendor-contract');
  if (!all) return null;
  const contract =
    all.find(({ id }) => id === asked) ?? all.find((one) => one.signedOn === null) ?? all.at(-1);
  const state = contract && negotiationOf(contract);
  return (
    <ListPart
      label="Before signing"
      about={
        <p className="quiet">
          What a contract must say before it is signed. Terms with their numbers are written under{' '}
          <a href={routeTo('vendors')}>Vendors</a>; a clause that is agreed in words only is told as vague.
        </p>
      }
      acts={
        <>
          {contract && all.length > 1 && (
            <SelectField
              label="Contract"
              value={contract.id}
              options={all.map(({ id }) => id)}
              words={(id) => {
                const one = all.find((c) => c.id === id);
                return one ? `${desk.vendorName(one.vendorId)}: ${one.title}` : '';
              }}
              onChange={(id) => {
                location.hash = routeTo('evaluation', { part: 'negotiation', contract: id });
              }}
            />
          )}
          {desk.mayWrite && !contract && <BeginContract desk={desk} />}
        </>
      }
      more={desk.mayWrite && contract && <BeginContract desk={desk} />}
    >
      {!contract && (
        <EmptyState
          next={
            <>
              Enter the draft as the vendor’s contract, under <a href={routeTo('vendors')}>Vendors</a>.
            </>
          }
        >
          No contract is being negotiated.
        </EmptyState>
      )}
      {contract && state && (
        <>
          <p role="status" className={state.ready ? 'notice' : 'notice bad'}>
            <strong>
              {state.ready ? 'Ready to be signed' : 'Not ready to be signed'}
              {all.length === 1 && `: ${desk.vendorName(contract.vendorId)}, ${contract.title}`}.
            </strong>{' '}
            {state.agreed} of {state.rows.length} clauses agreed.
            {contract.signedOn && ` It was signed on ${dayText(contract.signedOn)}.`}
          </p>
          <ClauseList desk={desk} contract={contract} rows={state.rows} />
        </>
      )}
    </ListPart>
  );
}

const blank = (owner: string): RegisterWords<'vendor-contract'> => ({
  ...contractUnsaid,
  vendorId: '',
  title: '',
  signedOn: null,
  from: null,
  to: null,
  clauses: clauseKind.options.map((kind) => ({ kind, state: 'missing', text: '', where: '' })),
  owner,
});

function BeginContract({ desk }: { desk: Desk }) {
  return (
    <RecordDialog
      name="Begin a contract"
      schema={registerSchemas['vendor-contract']}
      of="its ten clauses are missing at first"
      start={blank(desk.own.id)}
      onSave={(words) => desk.add('vendor-contract', words, `“${words.title}” is begun.`)}
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          <VendorField
            vendors={desk.vendors}
            name="vendorId"
            error={errorAt('vendorId')}
            value={words.vendorId || null}
            onChange={(vendorId) => change({ vendorId: vendorId ?? '' })}
          />
          <TextField label="Title" required {...at('title')} />
        </>
      )}
    </RecordDialog>
  );
}
