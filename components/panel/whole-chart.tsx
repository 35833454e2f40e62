// What a stay is grouped to and how it ended, as delivered and as reviewed. No page is read for it yet, and
// nothing is grouped here: both sides are typed by the reviewer.

import type { Ref } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { rootCause } from '../../lib/model/finding.ts';
import { type DrgBasis, drgBasis, type WholeChartValue, type Worksheet } from '../../lib/model/worksheet.ts';
import { Choice } from '../ui/choice.tsx';
import { rootCauseWords } from '../ui/words.ts';
import { ValueField } from './value-field.tsx';

type Drg = NonNullable<Worksheet['drg']>;

interface Props {
  form: Ref<HTMLDetailsElement>;
  drg: Drg | null;
  discharge: WholeChartValue | null;
  closed: boolean;
  onChange: (fields: Pick<Partial<Worksheet>, 'drg' | 'discharge'>) => void;
  onLeave: () => void;
}

/** Whether the chart is a stay, or something was said of one. */
export const isStay = ({ fields }: ChartSnapshot, worksheet: Partial<Worksheet> | null): boolean =>
  fields.dischargeDate !== null ||
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

export function WholeChart({ form, drg, discharge, closed, onChange, onLeave }: Props) {
  const group: Drg = drg ?? { ...unsaid, basis: null };
  const end = discharge ?? unsaid;
  return (
    <details
      className="whole-chart"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        (document.activeElement as HTMLElement | null)?.blur();
        onLeave();
      }}
    >
      <summary>
        DRG and discharge disposition <kbd>G</kbd>{' '}
        <span className="small quiet">{summary(drg, discharge)}</span>
      </summary>
      <div className="finding-pair narrow">
        <Sides
          name="DRG"
          value={group}
          closed={closed}
          onChange={(sides) => onChange({ drg: { ...group, ...sides } })}
        />
      </div>
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
      <div className="finding-pair narrow">
        <Sides
          name="Discharge disposition"
          value={end}
          closed={closed}
          onChange={(sides) => onChange({ discharge: { ...end, ...sides } })}
        />
      </div>
    </details>
  );
}

const differs = ({ delivered, reviewed }: WholeChartValue): boolean =>
  delivered !== null && reviewed !== null && delivered !== reviewed;

const summary = (drg: Drg | null, discharge: WholeChartValue | null): string =>
  [drg, discharge]
    .map((value) => {
      if (!value?.delivered || !value.reviewed) return null;
      return differs(value) ? `${value.delivered} → ${value.reviewed}` : `${value.delivered} stands`;
    })
    .filter(Boolean)
    .join(', ');

interface SidesProps {
  name: string;
  value: WholeChartValue;
  closed: boolean;
  onChange: (sides: Partial<WholeChartValue>) => void;
}

/** Both sides of a value, and why they differ. */
function Sides({ name, value, closed, onChange }: SidesProps) {
  return (
    <>
      <ValueField
        label={`${name} as delivered`}
        value={value.delivered}
        closed={closed}
        onChange={(delivered) => onChange({ delivered })}
      />
      <ValueField
        label={`${name} as reviewed`}
        value={value.reviewed}
        closed={closed}
        onChange={(reviewed) => onChange({ reviewed })}
      />
      {differs(value) && (
        <label className="field">
          <span>Root cause</span>
          <select
            value={value.rootCause ?? ''}
            disabled={closed}
            onChange={(event) =>
              onChange({ rootCause: rootCause.parse(event.target.value), vendorSystem: null })
            }
          >
            <option value="" disabled>
              Choose
            </option>
            {rootCause.options.map((option) => (
              <option key={option} value={option}>
                {rootCauseWords[option]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
