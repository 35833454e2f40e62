// An inquiry as it came, the charts it asks about, the codes it changed, and its answer.

import { addDays } from '../../../../lib/model/calendar-day.ts';
import { inquiryKind, payerInquiry } from '../../../../lib/model/oversight/inquiry.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import {
  codeChangesText,
  parseCodeChanges,
} from '../../../../lib/oversight/governance/parse-code-changes.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { inquiryStatusWords, inquiryWords } from './governance-words.ts';

type Inquiry = Registered<'payer-inquiry'>;
/** Days that payers often give for records; the letter says which, so it can be changed. */
const usualDays = 30;

const fresh: Pick<Inquiry, 'kind' | 'status'> = { kind: 'payer-audit', status: 'open' };

const startOf = (desk: Desk, one: Inquiry | null) => ({
  kind: (one ?? fresh).kind,
  from: one?.from ?? '',
  reference: one?.reference ?? '',
  vendorId: one?.vendorId ?? null,
  owner: one?.owner ?? desk.own.id,
  receivedOn: one?.receivedOn ?? desk.today,
  due: one?.due ?? addDays(desk.today, usualDays),
  about: one?.about ?? '',
  charts: (one?.charts ?? []).map(({ number, codes }) => [number, ...codes].join(' ')).join('\n'),
  changes: codeChangesText(one?.changes ?? []),
  answeredOn: one?.answeredOn ?? null,
  answer: one?.answer ?? '',
  status: (one ?? fresh).status,
});

const chartsIn = (typed: string): Inquiry['charts'] =>
  typed
    .split('\n')
    .map((line) => line.trim().split(/[\s,]+/))
    .flatMap(([number, ...codes]) => (number ? [{ number, codes: codes.slice(0, 50) }] : []));

export function InquiryDialog({ desk, inquiry }: { desk: Desk; inquiry: Inquiry | null }) {
  return (
    <RecordDialog
      name={inquiry ? 'Change' : 'Record an inquiry'}
      schema={registerSchemas['payer-inquiry'].omit({ charts: true, changes: true })}
      of={inquiry ? `${inquiry.from} ${inquiry.reference}` : 'of a payer or an authority'}
      start={startOf(desk, inquiry)}
      onSave={async ({ charts, changes, receivedOn, ...words }) => {
        const read = parseCodeChanges(changes);
        if (!read.ok) return read;
        const fields = { ...words, charts: chartsIn(charts), changes: read.value };
        return inquiry
          ? desk.change('payer-inquiry', inquiry.id, fields, `The inquiry of ${words.from} is saved.`)
          : desk.add('payer-inquiry', { ...fields, receivedOn }, `The inquiry of ${words.from} is recorded.`);
      }}
    >
      {({ value: words, change, at }) => (
        <>
          <div className="field-pair">
            <SelectField
              label="Kind"
              value={words.kind}
              options={inquiryKind.options}
              words={(one) => inquiryWords[one]}
              onChange={(kind) => kind && change({ kind })}
            />
            <TextField label="From" required {...at('from')} />
            <TextField label="Their number" max={120} {...at('reference')} />
            <VendorField
              vendors={desk.vendors}
              value={words.vendorId}
              none="Of no one vendor"
              onChange={(vendorId) => change({ vendorId })}
            />
            {!inquiry && (
              <DayField
                label="Received"
                required
                max={desk.today}
                value={words.receivedOn}
                onChange={(one) => one && change({ receivedOn: one })}
              />
            )}
            <DayField label="Due" required value={words.due} onChange={(due) => due && change({ due })} />
          </div>
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <TextField label="About" rows={2} max={4000} {...at('about')} />
          <TextField
            label="Charts, a line each: encounter number, then the codes"
            rows={3}
            max={20000}
            {...at('charts')}
          />
          <TextField
            label="Codes changed, a line each: E-1042: 99215 > 99214 (why)"
            rows={3}
            max={60000}
            {...at('changes')}
          />
          <Choice
            legend="It is"
            options={payerInquiry.shape.status.options}
            words={inquiryStatusWords}
            {...at('status')}
          />
          <DayField label="Answered on" max={desk.today} {...at('answeredOn')} />
          <TextField label="Our answer" rows={2} max={4000} {...at('answer')} />
        </>
      )}
    </RecordDialog>
  );
}
