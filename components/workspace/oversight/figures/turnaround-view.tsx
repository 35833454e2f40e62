// Turnaround by kind of encounter and class, and by how charts travel: mean, median and 90th percentile, with and without
// the time of open queries.

import type { GroupedBy, MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { groupName, type Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { MeasuresBy } from './measures-by.tsx';
import { useFigures } from './use-figures.ts';

const measures: MeasureId[] = ['turnaround', 'turnaround-in-time', 'backlog-age'];

export function TurnaroundView({ shown }: { shown: Shown }) {
  const { period, filters } = shown;
  const ask = (by: GroupedBy, and: GroupedBy | null = null) => ({ period, filters, by, and, measures });
  const kinds = useFigures(ask('encounter-type', 'class'));
  const delivery = useFigures(ask('delivery'));
  const table = { measures, shown };
  return (
    <FiguresTold told={kinds}>
      {(made) => (
        <>
          <MeasuresBy {...table} title="By encounter type" rows={made.groups} by="encounter-type" />
          {made.inner.map(({ name, rows }) => (
            <MeasuresBy
              {...table}
              key={name ?? ''}
              title={`${groupName('encounter-type', name)} charts by class`}
              rows={rows}
              by="class"
              within={{ 'encounter-type': name ?? '' }}
            />
          ))}
          <MeasuresBy {...table} title="By delivery" rows={delivery.made?.groups ?? []} by="delivery" />
        </>
      )}
    </FiguresTold>
  );
}
