// The alerts of the twelve months that end with the period: rules that look back need them.

import { useMemo } from 'react';
import { type Alert, alertsOf } from '../../../../lib/oversight/measures/alerts.ts';
import { type Shown, yearTo } from './figures-route.ts';
import { type Told, useFigures } from './use-figures.ts';

export function useAlerts({ period, filters }: Pick<Shown, 'period' | 'filters'>): {
  alerts: Alert[] | null;
  told: Told;
} {
  const year = yearTo(period);
  const vendors = useFigures({ period: year, filters, by: 'vendor', and: 'month' });
  const coders = useFigures({
    period: year,
    filters,
    by: 'coder',
    and: null,
    measures: ['query-rate', 'under-coding', 'accuracy'],
  });
  const alerts = useMemo(
    () => (vendors.made && coders.made ? alertsOf(vendors.made, coders.made) : null),
    [vendors.made, coders.made],
  );
  return { alerts, told: vendors };
}
