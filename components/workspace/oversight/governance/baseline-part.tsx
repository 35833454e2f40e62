// How things stood before anybody talked to a vendor: kept once, never changed, shown on every trend.

import type { FiguresBaseline } from '../../../../lib/model/oversight/baseline.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { figurePercent } from '../../../ui/figure-text.tsx';
import { DayField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { VendorField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

const counted = (one: FiguresBaseline['accuracy']) =>
  one
    ? `${figurePercent(one.numerator / one.denominator)} (${one.numerator} / ${one.denominator})`
    : 'not kept';

export function BaselinePart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'figures-baseline') ?? [];
  return (
    <section aria-label="Baseline">
      <p className="quiet">
        Accuracy and coding denials before talks with vendors begin. What is kept here never changes: a
        mistake is kept beside a second baseline that says so.
      </p>
      {desk.mayWrite && (
        <div className="filters">
          <KeepBaseline desk={desk} />
        </div>
      )}
      <TableFrame label="Baselines">
        <thead>
          <tr>
            {['Baseline', 'Of', 'Charts from, to', 'Accuracy', 'Coding denials', 'Source'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.title}
                <div className="small quiet">
                  kept {new Date(one.madeAt).toISOString().slice(0, 10)} by {desk.who(one.madeBy)}
                </div>
              </th>
              <td>
                {one.vendorId ? desk.vendorName(one.vendorId) : 'The organisation'}
                {one.specialty && <div className="small quiet">{one.specialty}</div>}
              </td>
              <td className="small">
                {one.from} to {one.to}
                <div className="quiet number">{one.charts} charts</div>
              </td>
              <td className="number">
                {counted(one.accuracy)}
                {one.accuracy && <div className="small quiet">{one.method || 'method not said'}</div>}
              </td>
              <td className="number">{counted(one.codingDenials)}</td>
              <td className="wide small">{one.source}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {all.length === 0 && <EmptyState next="Keep one above before the work goes over to a vendor: later there is nothing to compare with.">No baseline is kept yet.</EmptyState>}
    </section>
  );
}

const pairOf = (numerator: number | null, denominator: number | null) =>
  numerator !== null && denominator !== null && denominator > 0 ? { numerator, denominator } : null;

function KeepBaseline({ desk }: { desk: Desk }) {
  const start = {
    title: '',
    vendorId: null as string | null,
    specialty: '',
    from: desk.today,
    to: desk.today,
    right: null as number | null,
    codes: null as number | null,
    method: 'm1',
    denied: null as number | null,
    claims: null as number | null,
    charts: null as number | null,
    source: '',
  };
  return (
    <RecordDialog
      name="Keep a baseline"
      schema={registerSchemas['figures-baseline']}
      of="it cannot be changed afterwards"
      start={start}
      onSave={({ right, codes, denied, claims, specialty, charts, ...words }) =>
        desk.add(
          'figures-baseline',
          {
            ...words,
            specialty: specialty.trim() || null,
            accuracy: pairOf(right, codes),
            codingDenials: pairOf(denied, claims),
            charts: charts ?? 0,
          },
          `“${words.title}” is kept.`,
        )
      }
    >
      {({ value: words, change, at }) => (
        <>
          <TextField label="Title" required {...at('title')} />
          <VendorField
            vendors={desk.vendors}
            value={words.vendorId}
            none="The whole organisation"
            onChange={(vendorId) => change({ vendorId })}
          />
          <TextField label="Specialty; empty: all" {...at('specialty')} />
          <div className="field-pair">
            <DayField
              label="Charts from"
              required
              value={words.from}
              onChange={(d) => d && change({ from: d })}
            />
            <DayField label="Charts to" required value={words.to} onChange={(d) => d && change({ to: d })} />
            <NumberField label="Charts reviewed" required step={1} {...at('charts')} />
            <NumberField label="Codes right" {...at('right')} />
            <NumberField label="Of codes" {...at('codes')} />
            <TextField label="Method" {...at('method')} />
            <NumberField label="Claims denied for coding" step={1} {...at('denied')} />
            <NumberField label="Of all claims submitted" step={1} {...at('claims')} />
          </div>
          <TextField label="Where the figures come from" required rows={2} max={4000} {...at('source')} />
        </>
      )}
    </RecordDialog>
  );
}
