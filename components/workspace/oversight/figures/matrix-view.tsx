// Accuracy by specialty and coder, with how many charts each cell rests on; and what is usually expected by kind of
// encounter.

import { percentText } from '../../../../lib/oversight/measures/measured-text.ts';
import { targetPresets } from '../../../../lib/oversight/measures/target-presets.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import type { Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { Grid } from './grid.tsx';
import { MeasureChoice } from './months-view.tsx';
import { useFigures } from './use-figures.ts';

const choices = [
  'accuracy',
  'accuracy-attributable',
  'over-coding',
  'under-coding',
  'query-rate',
  'gap-rate',
] as const;

export function MatrixView({ shown }: { shown: Shown }) {
  const measure = choices.find((one) => one === shown.measure) ?? 'accuracy';
  const { period, filters } = shown;
  const told = useFigures({ period, filters, by: 'specialty', and: 'coder', measures: [measure] });
  return (
    <>
      <MeasureChoice shown={shown} value={measure} only={choices} />
      <FiguresTold told={told}>
        {(made) => (
          <>
            <h2>Specialty and coder</h2>
            <p className="small quiet">
              A cell of fewer than 30 charts is grey: it says too little of anybody. Take a longer period for
              more. The stronger its colour, the worse among the cells.
            </p>
            <Grid
              made={made}
              measure={measure}
              by="specialty"
              and="coder"
              shown={shown}
              title="Specialty and coder"
            />
          </>
        )}
      </FiguresTold>
      <h2>What is usually expected</h2>
      <TableFrame label="What is usually expected">
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Acceptable</th>
            <th scope="col">High performers</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {targetPresets.map(({ of, measure: term, acceptable, high, source }) => (
            <tr key={`${term} ${of}`}>
              <th scope="row">
                {term === 'accuracy' ? 'Accuracy' : 'Clean claims'}, {of}
              </th>
              <td className="number">{percentText(acceptable)}</td>
              <td className="number">{high ? high.map(percentText).join(' to ') : 'not known'}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
