// The agreements with a vendor: what is signed, since when and until when it holds, and what was ended.

import type { ReactNode } from 'react';
import { agreement, agreementKind } from '../../../../lib/model/oversight/agreement.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { isInForce } from '../../../../lib/review/vendors/baa-gate.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { DayField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { useRegisterActs } from '../use-register.ts';
import { DocumentFields } from './document-fields.tsx';
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
  return (
    <RecordDialog
      name={name}
      of={of}
      schema={agreement}
      start={plain(first)}
      onSave={(words) => onSave({ ...words, title: words.title.trim() })}
    >
      {({ value, change, at, errorAt }) => (
        <>
          {!fixed && (
            <SelectField
              label="Kind"
              value={value.kind}
              options={agreementKind.options}
              words={(one) => agreementWords[one]}
              onChange={(next) => next && change({ kind: next, title: agreementWords[next] })}
            />
          )}
          <TextField label="Title" required {...at('title')} />
          <div className="payer-pair">
            <DayField label="Signed on" {...at('signedOn')} />
            <DayField label="First day it holds" {...at('from')} />
            <DayField label="Last day, where it has one" {...at('to')} />
          </div>
          <TextField
            label="Which facilities, systems and uses it covers"
            rows={3}
            max={4000}
            {...at('scope')}
          />
          <DocumentFields
            value={value.document}
            onChange={(document) => change({ document })}
            errorAt={errorAt}
          />
        </>
      )}
    </RecordDialog>
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
  return (
    <RecordDialog<Pick<Words, 'endedOn' | 'endReason'>>
      name="End"
      of={of}
      schema={agreement}
      start={{ endedOn: today, endReason: '' }}
      onSave={({ endedOn, endReason }) => onSave({ endedOn, endReason: endReason.trim() })}
    >
      {({ at }) => (
        <>
          <DayField label="Last day it holds" required {...at('endedOn')} />
          <TextField label="Why" required max={1000} {...at('endReason')} />
        </>
      )}
    </RecordDialog>
  );
}
