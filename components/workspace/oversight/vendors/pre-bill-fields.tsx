// Whether a vendor's charts are read a second time before they are billed: which, from when on, and by when.

import { dayAt } from '../../../../lib/model/calendar-day.ts';
import type { PreBill } from '../../../../lib/model/oversight/vendor.ts';
import { DayField, NumberField, SelectField } from '../../../ui/form/fields.tsx';
import { preBillWords } from './vendor-words.ts';

interface Props {
  value: PreBill | null;
  onChange: (value: PreBill | null) => void;
}

const today = () => dayAt(Date.now());
/** Bills are usually held for three to five days. */
const usualDays = 3;

export function PreBillFields({ value, onChange }: Props) {
  return (
    <>
      <SelectField
        label="Reviewed here before billing"
        value={value?.charts ?? null}
        options={['all', 'complex']}
        words={(one) => preBillWords[one]}
        none="None: charts go to billing as they come back"
        onChange={(charts) => onChange(charts ? { from: today(), days: usualDays, ...value, charts } : null)}
      />
      {value && (
        <div className="payer-pair">
          <DayField
            label="Charts that come back from"
            required
            value={value.from}
            onChange={(from) => from && onChange({ ...value, from })}
          />
          <NumberField
            label="Released within, business days"
            required
            min={1}
            max={60}
            step={1}
            value={value.days}
            onChange={(days) => onChange({ ...value, days: days ?? usualDays })}
          />
        </div>
      )}
    </>
  );
}
