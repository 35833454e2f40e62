// Over- and under-coding, who asks how often, and where documentation has gaps: what accuracy alone does not show.

import type { MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { alertsOf } from '../../../../lib/oversight/measures/alerts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { routeTo } from '../../use-route.ts';
import { AlertList } from './alerts-view.tsx';
import type { Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { MeasuresBy } from './measures-by.tsx';
import { useFigures } from './use-figures.ts';

const measures: MeasureId[] = ['over-coding', 'under-coding', 'net-payment', 'query-rate'];

export function DirectionView({ shown }: { shown: Shown }) {
  const { period, filters } = shown;
  const ask = (by: 'vendor' | 'coder' | 'provider' | 'specialty', of: MeasureId[]) =>
    ({ period, filters, by, and: null, measures: of }) as const;
  const vendors = useFigures(ask('vendor', measures));
  const coders = useFigures(ask('coder', measures));
  const providers = useFigures(ask('provider', ['gap-rate']));
  const specialties = useFigures(ask('specialty', ['gap-rate']));
  return (
    <FiguresTold told={coders}>
      {(made) => {
        const told = [made, vendors.made, providers.made, specialties.made];
        if (told.every((one) => one?.groups.length === 0))
          return (
            <EmptyState
              next={
                <>
                  Choose another period, sign worksheets, or bring in{' '}
                  <a href={routeTo('imports')}>charts and claims</a>.
                </>
              }
            >
              Nothing to count in this period.
            </EmptyState>
          );
        const cautious = alertsOf({ ...made, groups: [], inner: [] }, made);
        return (
          <>
            {cautious.length > 0 && (
              <>
                <h2>Few queries, much under-coding</h2>
                <AlertList alerts={cautious} shown={shown} />
              </>
            )}
            <MeasuresBy
              title="By vendor"
              rows={vendors.made?.groups ?? []}
              by="vendor"
              measures={measures}
              shown={shown}
            />
            <MeasuresBy title="By coder" rows={made.groups} by="coder" measures={measures} shown={shown} />
            <MeasuresBy
              title="Documentation gaps by provider"
              rows={providers.made?.groups ?? []}
              by="provider"
              measures={['gap-rate']}
              shown={shown}
            />
            <MeasuresBy
              title="Documentation gaps by specialty"
              rows={specialties.made?.groups ?? []}
              by="specialty"
              measures={['gap-rate']}
              shown={shown}
            />
          </>
        );
      }}
    </FiguresTold>
  );
}
