// The agreements with a vendor: what is signed, since when and until when it holds, and what was ended.

import { type ReactNode, useState } from 'react';
import { agreementKind } from '../../../../lib/model/oversight/agreement.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { isInForce } from '../../../../lib/review/vendors/baa-gate.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { DayField } from '../form/fields.tsx';
import { useRegisterActs } from '../use-register.ts';
import { SelectField, TextField, WordsField } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { agreementWords, baaWords, spanWords } from './vendor-words.ts';

type Words = RegisterWords<'vendor-agreement'>;

export function AgreementsPart({ row, session, writes, today, tell }: PartProps) {
  const { vendor, agreements, baa } = row;
  const acts = useRegisterActs(session, 'vendor-agreement');
  return (
    <>
      <p className={baa.state === 'in-force' ? 'notice' : 'notice bad'}>
        <strong>Business associate agreement: {baaWords(baa)}.</strong>{' '}
        {baa.state !== 'in-force' &&
          'Its charts are not opened for review and not signed, no sample of them is drawn, its people cannot sign in, and nothing is handed to it.'}
      </p>
      <TableFrame label="Agreements">
        <thead>
          <tr>
            {['Agreement', 'Signed', 'Holds', 'Covers', 'Document', 'State', ''].map((head) => (
              <th key={head} scope="col">
                {head || <span className="visually-hidden">Change</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreements.map((one) => {
            const kind = agreementWords[one.kind];
            const of = one.title === kind ? kind : `${kind}, ${one.title}`;
            return (
              <tr key={one.id}>
                <th scope="row">
                  {kind}
                  {one.title !== kind && <div className="small quiet">{one.title}</div>}
                </th>
                <td className="small unbroken">{one.signedOn ? dayWords(one.signedOn) : 'not yet'}</td>
                <td className="small unbroken">{spanWords(one)}</td>
                <td className="small">{one.scope}</td>
                <td className="small">
                  {one.document?.name}
                  {one.document?.where && <div className="quiet">{one.document.where}</div>}
                </td>
                <td className="small">
                  {one.endedOn
                    ? `Ended ${dayWords(one.endedOn)}: ${one.endReason}`
                    : isInForce(one, today)
                      ? 'In force'
                      : 'Not in force'}
                </td>
                <td>
                  {writes && (
                    <div className="query-actions">
                      <AgreementForm
                        name="Change"
                        of={of}
                        first={one}
                        fixed
                        onSave={async ({ vendorId: _, kind: __, ...said }) =>
                          tell('The agreement is changed.', await acts.change(one.id, said))
                        }
                      />
                      {one.endedOn === null && (
                        <EndForm
                          of={of}
                          today={today}
                          onSave={async (said) =>
                            tell('The agreement is ended.', await acts.change(one.id, said))
                          }
                        />
                      )}
                    </div>
                  )}
                </td>
              </tr>
            );
          })}
          {agreements.length === 0 && (
            <tr>
              <td colSpan={7} className="quiet">
                No agreement is recorded.
              </td>
            </tr>
          )}
        </tbody>
      </TableFrame>
      {writes && (
        <p>
          <AgreementForm
            name="Add an agreement"
            of={vendor.name}
            first={newAgreement(vendor.id)}
            onSave={async (said) => tell('The agreement is recorded.', await acts.add(said))}
          />
        </p>
      )}
    </>
  );
}

const newAgreement = (vendorId: string): Words => ({
  vendorId,
  kind: 'baa',
  title: 'Business associate agreement',
  signedOn: null,
  from: null,
  to: null,
  scope: '',
  document: null,
  endedOn: null,
  endReason: '',
});

interface FormProps {
  name: string;
  of: string;
  first: Words;
  /** Its kind stands. */
  fixed?: boolean;
  onSave: (words: Words) => Promise<Result<null>>;
}

function AgreementForm({ name, of, first, fixed, onSave }: FormProps): ReactNode {
  const [words, setWords] = useState(first);
  const set = (parts: Partial<Words>) => setWords({ ...words, ...parts });
  const { kind, title, signedOn, from, to, scope, document } = words;
  const said: Words = {
    ...words,
    vendorId: first.vendorId,
    kind,
    title: title.trim(),
    document: document?.name.trim() ? document : null,
  };
  return (
    <FormDialog name={name} of={of} onSubmit={() => onSave(plain(said))} onDone={() => setWords(first)}>
      {!fixed && (
        <SelectField
          label="Kind"
          value={kind}
          options={agreementKind.options}
          words={(one) => agreementWords[one]}
          onChange={(next) => next && set({ kind: next, title: agreementWords[next] })}
        />
      )}
      <TextField label="Title" required value={title} onChange={(next) => set({ title: next })} />
      <div className="payer-pair">
        <DayField label="Signed on" value={signedOn} onChange={(next) => set({ signedOn: next })} />
        <DayField label="First day it holds" value={from} onChange={(next) => set({ from: next })} />
        <DayField label="Last day, where it has one" value={to} onChange={(next) => set({ to: next })} />
      </div>
      <WordsField
        label="Which facilities, systems and uses it covers"
        rows={3}
        value={scope}
        onChange={(next) => set({ scope: next })}
      />
      <div className="payer-pair">
        <TextField
          label="Document"
          value={document?.name ?? ''}
          onChange={(next) => set({ document: { where: '', sha256: null, ...document, name: next } })}
        />
        <TextField
          label="Where it is kept"
          max={300}
          value={document?.where ?? ''}
          onChange={(next) => set({ document: { name: '', sha256: null, ...document, where: next } })}
        />
      </div>
    </FormDialog>
  );
}

/** Without what a record has besides. */
const plain = ({
  vendorId,
  kind,
  title,
  signedOn,
  from,
  to,
  scope,
  document,
  endedOn,
  endReason,
}: Words): Words => ({
  vendorId,
  kind,
  title,
  signedOn,
  from,
  to,
  scope,
  document,
  endedOn,
  endReason,
});

interface EndProps {
  of: string;
  today: string;
  onSave: (words: Pick<Words, 'endedOn' | 'endReason'>) => Promise<Result<null>>;
}

function EndForm({ of, today, onSave }: EndProps) {
  const [endedOn, setEndedOn] = useState<string | null>(today);
  const [endReason, setEndReason] = useState('');
  return (
    <FormDialog name="End" of={of} onSubmit={() => onSave({ endedOn, endReason: endReason.trim() })}>
      <DayField label="Last day it holds" required value={endedOn} onChange={setEndedOn} />
      <WordsField label="Why" required max={1000} value={endReason} onChange={setEndReason} />
    </FormDialog>
  );
}
