// Risks of vendors, those that are open and worst first.

import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { riskType, vendorRisk } from '../../../../lib/model/oversight/risk.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';
import { riskStatusWords, riskWords, severityOfRisk } from './governance-words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

type Risk = Registered<'vendor-risk'>;

const weight = { high: 0, medium: 1, low: 2 } as const;
const order = (one: Risk) => (one.status === 'closed' ? 10 : 0) + weight[one.severity];

export function RisksPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-risk') ?? [];
  const { visible, more } = useShownRows(
    [...all].sort((a, b) => order(a) - order(b) || a.due.localeCompare(b.due)),
  );
  return (
    <section aria-label="Risks">
      {desk.mayWrite && (
        <div className="filters">
          <RiskDialog desk={desk} risk={null} />
        </div>
      )}
      <TableFrame label="Risks of vendors">
        <thead>
          <tr>
            {[
              'Risk',
              'Vendor',
              'Severity',
              'Owner',
              'Due',
              'Stands',
              ...(desk.mayWrite ? ['Change'] : []),
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => {
            const late = one.status !== 'closed' && one.due < desk.today;
            return (
              <tr key={one.id}>
                <th scope="row">
                  {one.title}
                  <div className="small quiet">{riskWords[one.type]}</div>
                </th>
                <td>{desk.vendorName(one.vendorId)}</td>
                <td className={one.severity === 'high' && one.status !== 'closed' ? 'state-bad' : undefined}>
                  {severityOfRisk[one.severity]}
                </td>
                <td>{desk.who(one.owner)}</td>
                <td className={late ? 'unbroken state-bad' : 'unbroken'}>
                  {one.due}
                  {late && <div className="small">late</div>}
                </td>
                <td className="wide small">
                  {riskStatusWords[one.status]}
                  {one.closedOn && ` ${one.closedOn}`}
                  {one.mitigation && <div className="quiet">{one.mitigation}</div>}
                </td>
                {desk.mayWrite && (
                  <td>
                    <RiskDialog desk={desk} risk={one} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {all.length === 0 && <EmptyState next="Record the first above: what it is, who owns it, when it is looked at again.">No risk is recorded.</EmptyState>}
      {more}
    </section>
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
