// How things stood before anybody talked to a vendor: kept once, never changed, shown on every trend.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { FiguresBaseline } from '../../../../lib/model/oversight/baseline.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { figurePercent } from '../../../ui/figure-text.tsx';
import { DayField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { localDayText } from '../../../ui/time-text.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { VendorField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';

const counted = (one: FiguresBaseline['accuracy']) =>
  one
    ? `${figurePercent(one.numerator / one.denominator)} (${one.numerator} / ${one.denominator})`
    : 'not kept';

type Baseline = Registered<'figures-baseline'>;

export function BaselinePart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'figures-baseline') ?? [];
  const ofWhom = ({ vendorId }: Baseline) => (vendorId ? desk.vendorName(vendorId) : 'The organisation');
  const columns: Column<Baseline>[] = [
    {
      head: 'Baseline',
      by: ({ title }) => title,
      width: 15,
      cell: ({ title, madeAt, madeBy }) => (
        <>
          {title}
          <div className="small quiet">
            kept {localDayText(madeAt)} by {desk.who(madeBy)}
          </div>
        </>
      ),
    },
    {
      head: 'Of',
      by: ofWhom,
      width: 12,
      cell: (one) => (
        <>
          {ofWhom(one)}
          {one.specialty && <div className="small quiet">{one.specialty}</div>}
        </>
      ),
    },
    {
      head: 'Charts from, to',
      by: ({ from }) => from,
      width: 13,
      look: 'small',
      cell: ({ from, to, charts }) => (
        <>
          {dayText(from)} to {dayText(to)}
          <div className="quiet number">{charts} charts</div>
        </>
      ),
    },
    {
      head: 'Accuracy',
      look: 'number',
      cell: ({ accuracy, method }) => (
        <>
          {counted(accuracy)}
          {accuracy && <div className="small quiet">{method || 'method not said'}</div>}
        </>
      ),
    },
    { head: 'Coding denials', look: 'number', cell: ({ codingDenials }) => counted(codingDenials) },
    { head: 'Source', width: 16, look: 'wide small', cell: ({ source }) => source },
  ];
  return (
    <ListPart
      label="Baseline"
      about={
        <p className="quiet">
          Accuracy and coding denials before talks with vendors begin. What is kept here never changes: a
          mistake is kept beside a second baseline that says so.
        </p>
      }
      acts={desk.mayWrite && <KeepBaseline desk={desk} />}
    >
      <DataTable
        label="Baselines"
        columns={columns}
        rows={all}
        keyOf={({ id }) => id}
        none={
          <EmptyState next="Keep one above before the work goes over to a vendor: later there is nothing to compare with.">
            No baseline is kept yet.
          </EmptyState>
        }
      />
    </ListPart>
  );
}

const pairOf = (numerator: number | null, denominator: number | null) =>
  numerator !== null && denominator !== null && denominator > 0 ? { numerator, denominator } : null;

/** The shares as their two numbers, which are typed one by one. */
interface Typed
  extends Pick<Registered<'figures-baseline'>, 'title' | 'vendorId' | 'from' | 'to' | 'method' | 'source'> {
  specialty: string;
  right: number | null;
  codes: number | null;
  denied: number | null;
  claims: number | null;
  charts: number | null;
}

function KeepBaseline({ desk }: { desk: Desk }) {
  const start: Typed = {
    title: '',
    vendorId: null,
    specialty: '',
    from: desk.today,
    to: desk.today,
    right: null,
    codes: null,
    method: 'code over code',
    denied: null,
    claims: null,
    charts: null,
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
