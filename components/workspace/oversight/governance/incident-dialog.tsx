// An incident as it is known so far.

import { securityIncident } from '../../../../lib/model/oversight/incident.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, MomentField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { breachWords, incidentStatusWords } from './governance-words.ts';

type Incident = Registered<'security-incident'>;
type Words = RegisterWords<'security-incident'>;

const startOf = (desk: Desk, one: Incident | null): Words => ({
  vendorId: one?.vendorId ?? '',
  title: one?.title ?? '',
  what: one?.what ?? '',
  owner: one?.owner ?? desk.own.id,
  occurredAt: one?.occurredAt ?? null,
  foundAt: one?.foundAt ?? null,
  toldAt: one?.toldAt ?? null,
  discoveredAt: one?.discoveredAt ?? desk.now,
  people: one?.people ?? null,
  breach: one?.breach ?? 'not-decided',
  decidedWhy: one?.decidedWhy ?? '',
  peopleToldOn: one?.peopleToldOn ?? null,
  status: one?.status ?? 'open',
});

export function IncidentDialog({ desk, incident }: { desk: Desk; incident: Incident | null }) {
  return (
    <RecordDialog
      name={incident ? 'Change' : 'Record an incident'}
      schema={registerSchemas['security-incident']}
      of={incident?.title ?? 'at a vendor'}
      start={startOf(desk, incident)}
      onSave={({ vendorId, discoveredAt, ...words }, changed) =>
        incident
          ? desk.change('security-incident', incident.id, changed, `“${words.title}” is saved.`)
          : desk.add(
              'security-incident',
              { vendorId, discoveredAt, ...words },
              `“${words.title}” is recorded.`,
            )
      }
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          {!incident && (
            <VendorField
              vendors={desk.vendors}
              name="vendorId"
              error={errorAt('vendorId')}
              value={words.vendorId || null}
              onChange={(id) => change({ vendorId: id ?? '' })}
            />
          )}
          <TextField label="Title" required {...at('title')} />
          <TextField label="What happened; no patient’s name" rows={3} max={4000} {...at('what')} />
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <div className="field-pair">
            <MomentField label="It occurred" {...at('occurredAt')} />
            <MomentField label="The vendor found it" {...at('foundAt')} />
            <MomentField label="The vendor told us" {...at('toldAt')} />
            {!incident && (
              <MomentField
                label="We knew of it"
                required
                value={words.discoveredAt}
                onChange={(at) => at !== null && change({ discoveredAt: at })}
              />
            )}
            <NumberField label="People concerned" step={1} {...at('people')} />
          </div>
          <Choice
            legend="Is it a breach"
            options={securityIncident.shape.breach.options}
            words={breachWords}
            {...at('breach')}
          />
          <TextField label="What that rests on" rows={2} max={4000} {...at('decidedWhy')} />
          <DayField label="Last day on which people were told" max={desk.today} {...at('peopleToldOn')} />
          <Choice
            legend="It is"
            options={securityIncident.shape.status.options}
            words={incidentStatusWords}
            {...at('status')}
          />
        </>
      )}
    </RecordDialog>
  );
}
