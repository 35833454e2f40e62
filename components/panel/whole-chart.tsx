// What is said of the chart as a whole: when it was billed, and of a stay, what it is grouped to and how it
// ended. No page is read for it yet, and nothing is grouped here: the reviewer types it.

import type { Ref } from 'react';
import type { ChartFields } from '../../lib/model/chart.ts';
import { type DrgBasis, drgBasis, type WholeChartValue, type Worksheet } from '../../lib/model/worksheet.ts';
import type { WholeChartFields } from '../../lib/store/commands/review.ts';
import { Choice } from '../ui/choice.tsx';
import { BilledOn } from './billed-on.tsx';
import { ValueField } from './value-field.tsx';
import { differs, WholeChartValueFields } from './whole-chart-value.tsx';

type Drg = NonNullable<Worksheet['drg']>;

interface Props {
  form: Ref<HTMLDetailsElement>;
  stay: boolean;
  worksheet: Partial<Worksheet> | null;
  /** Organisation that coded the chart; null while nobody has said. */
  vendor: string | null;
  closed: boolean;
  onChange: (fields: WholeChartFields) => void;
  onVendor: (vendor: string | null) => void;
  onLeave: () => void;
}

/** Whether the chart is a stay, or something was said of one. */
export const isStay = (
  fields: Partial<Pick<ChartFields, 'dischargeDate' | 'encounterType'>>,
  worksheet: Partial<Worksheet> | null,
): boolean =>
  Boolean(fields.dischargeDate) ||
  /inpatient/i.test(fields.encounterType ?? '') ||
  Boolean(worksheet?.drg ?? worksheet?.discharge);

/** Unfolds the form and goes into its first field. */
export function showWholeChart(form: HTMLDetailsElement): void {
  form.open = true;
  form.querySelector('input')?.focus();
}

const unsaid: WholeChartValue = { delivered: null, reviewed: null, rootCause: null, vendorSystem: null };
const basisWords: Record<DrgBasis, string> = {
  documentation: 'What was documented',
  query: 'A query to ask',
};

export function WholeChart({ form, stay, worksheet, vendor, closed, onChange, onVendor, onLeave }: Props) {
  const { drg = null, discharge = null, billedOn = null } = worksheet ?? {};
  const group: Drg = drg ?? { ...unsaid, basis: null };
  const end = discharge ?? unsaid;
  return (
    <details
      className="whole-chart"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onLeave();
      }}
    >
      <summary>
        {stay ? 'DRG, discharge disposition, billing and vendor' : 'Billing and vendor'} <kbd>G</kbd>{' '}
        <span className="small quiet">{summary(drg, discharge, billedOn)}</span>
      </summary>
      {stay && (
        <>
          <WholeChartValueFields
            name="DRG"
            value={group}
            closed={closed}
            onChange={(sides) => onChange({ drg: { ...group, ...sides } })}
          />
          {differs(group) && (
            <Choice
              legend="The other DRG rests on"
              options={drgBasis.options}
              words={basisWords}
              value={group.basis}
              disabled={closed}
              onChange={(basis) => onChange({ drg: { ...group, basis } })}
            />
          )}
          <p className="small quiet">No DRG table imported: the difference in weight is not known.</p>
          <WholeChartValueFields
            name="Discharge disposition"
            value={end}
            closed={closed}
            onChange={(sides) => onChange({ discharge: { ...end, ...sides } })}
          />
        </>
      )}
      <BilledOn value={billedOn} closed={closed} onChange={(day) => onChange({ billedOn: day })} />
      <ValueField label="Coded by vendor" value={vendor} closed={false} onChange={onVendor} />
    </details>
  );
}

const summary = (drg: Drg | null, discharge: WholeChartValue | null, billedOn: string | null): string =>
  [
    ...[drg, discharge].map((value) => {
      if (!value?.delivered || !value.reviewed) return null;
      return differs(value) ? `${value.delivered} → ${value.reviewed}` : `${value.delivered} stands`;
    }),
    billedOn && `billed on ${billedOn}`,
  ]
    .filter(Boolean)
    .join(', ');
