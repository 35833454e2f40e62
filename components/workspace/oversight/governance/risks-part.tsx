// Risks of vendors, those that are open and worst first.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { riskType, vendorRisk } from '../../../../lib/model/oversight/risk.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DayField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';
import { dueColumn, vendorColumn } from './due-columns.tsx';
import { riskStatusWords, riskWords, severityOfRisk } from './governance-words.ts';

type Risk = Registered<'vendor-risk'>;

const weight = { high: 0, medium: 1, low: 2 } as const;
const order = (one: Risk) => (one.status === 'closed' ? 10 : 0) + weight[one.severity];

const isLate = (one: Risk, today: string): boolean => one.status !== 'closed' && one.due < today;

export function RisksPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-risk') ?? [];
  const columns: Column<Risk>[] = [
    {
      head: 'Risk',
      by: ({ title }) => title,
      width: 16,
      cell: ({ title, type }) => (
        <>
          {title}
          <div className="small quiet">{riskWords[type]}</div>
        </>
      ),
    },
    vendorColumn(desk),
    {
      head: 'Severity',
      by: ({ severity }) => weight[severity],
      width: 7,
      look: ({ severity, status }) => (severity === 'high' && status !== 'closed' ? 'state-bad' : undefined),
      cell: ({ severity }) => severityOfRisk[severity],
    },
    { head: 'Owner', by: ({ owner }) => desk.who(owner), cell: ({ owner }) => desk.who(owner) },
    dueColumn((one) => isLate(one, desk.today)),
    {
      head: 'Stands',
      by: ({ status }) => riskStatusWords[status],
      width: 16,
      look: 'wide small',
      cell: ({ status, closedOn, mitigation }) => (
        <>
          {riskStatusWords[status]}
          {closedOn && ` ${dayText(closedOn)}`}
          {mitigation && <div className="quiet">{mitigation}</div>}
        </>
      ),
    },
    ...(desk.mayWrite
      ? [{ head: 'Change', width: 7, cell: (one: Risk) => <RiskDialog desk={desk} risk={one} /> }]
      : []),
  ];
  return (
    <ListPart label="Risks" acts={desk.mayWrite && <RiskDialog desk={desk} risk={null} />}>
      <DataTable
        label="Risks of vendors"
        columns={columns}
        rows={[...all].sort((a, b) => order(a) - order(b) || a.due.localeCompare(b.due))}
        keyOf={({ id }) => id}
        none={
          <EmptyState next="Record the first above: what it is, who owns it, when it is looked at again.">
            No risk is recorded.
          </EmptyState>
        }
      />
    </ListPart>
  );
}

function RiskDialog({ desk, risk }: { desk: Desk; risk: Risk | null }) {
  const blank: RegisterWords<'vendor-risk'> = {
    vendorId: '',
    type: 'resists-audit',
    title: '',
    what: '',
    severity: 'medium',
    owner: desk.own.id,
    due: desk.today,
    status: 'open',
    mitigation: '',
    closedOn: null,
  };
  const { vendorId, type, title, what, severity, owner, due, status, mitigation, closedOn } = risk ?? blank;
  return (
    <RecordDialog
      name={risk ? 'Change' : 'Record a risk'}
      schema={registerSchemas['vendor-risk']}
      of={risk?.title ?? 'of a vendor'}
      start={{ vendorId, type, title, what, severity, owner, due, status, mitigation, closedOn }}
      onSave={({ vendorId: of, ...words }, changed) => {
        const closed = { closedOn: words.status === 'closed' ? (words.closedOn ?? desk.today) : null };
        return risk
          ? desk.change('vendor-risk', risk.id, { ...changed, ...closed }, `“${words.title}” is saved.`)
          : desk.add('vendor-risk', { vendorId: of, ...words, ...closed }, `“${words.title}” is recorded.`);
      }}
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          {!risk && (
            <VendorField
              vendors={desk.vendors}
              name="vendorId"
              error={errorAt('vendorId')}
              value={words.vendorId || null}
              onChange={(id) => change({ vendorId: id ?? '' })}
            />
          )}
          <SelectField
            label="Kind"
            value={words.type}
            options={riskType.options}
            words={(one) => riskWords[one]}
            onChange={(one) => one && change({ type: one })}
          />
          <TextField label="Title" required {...at('title')} />
          <TextField label="What happened, or may" rows={3} max={4000} {...at('what')} />
          <Choice
            legend="Severity"
            options={vendorRisk.shape.severity.options}
            words={severityOfRisk}
            {...at('severity')}
          />
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <DayField label="Due" required value={words.due} onChange={(one) => one && change({ due: one })} />
          <Choice
            legend="It is"
            options={vendorRisk.shape.status.options}
            words={riskStatusWords}
            {...at('status')}
          />
          <TextField label="What is done about it" rows={3} max={4000} {...at('mitigation')} />
        </>
      )}
    </RecordDialog>
  );
}
