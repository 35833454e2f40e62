// The specialty mix, ranked by complexity and by how often claims are denied for coding; and the denials as a heat map.

import { percentText } from '../../../../lib/oversight/measures/measured-text.ts';
import { specialtyMix } from '../../../../lib/oversight/measures/specialty-mix.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import { addressOf, groupName, type Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { Grid } from './grid.tsx';
import { useFigures } from './use-figures.ts';

const shareText = (value: number | null) => (value === null ? 'none' : percentText(value));
const share = (value: number | null) =>
  value === null ? <span className="quiet">{shareText(value)}</span> : shareText(value);

export function RiskView({ shown }: { shown: Shown }) {
  const { period, filters } = shown;
  const measures = ['turnaround', 'coding-denial-rate', 'accuracy'] as const;
  const told = useFigures({ period, filters, by: 'specialty', and: 'class', measures: [...measures] });
  // The grid reads columns by the first grouping.
  const heat = useFigures({
    period,
    filters,
    by: 'class',
    and: 'specialty',
    measures: ['coding-denial-rate'],
  });
  return (
    <FiguresTold told={told}>
      {(made) => (
        <>
          <h2>Coding denials by specialty and class</h2>
          {heat.made && (
            <Grid
              made={heat.made}
              measure="coding-denial-rate"
              by="class"
              and="specialty"
              shown={shown}
              title="Coding denials by specialty and class"
            />
          )}
          <h2>Specialty mix by risk</h2>
          <p className="small quiet">
            Complexity: code lines a chart, weighed by the share of complex charts. Risk adds both places; 1
            is the first to look at.
          </p>
          <TableFrame label="Specialty mix by risk">
            <thead>
              <tr>
                <th scope="col">Specialty</th>
                {[
                  'Risk',
                  'Charts',
                  'Of all',
                  'Lines a chart',
                  'Complex',
                  'Place by complexity',
                  'Denied for coding',
                  'Place by denials',
                  'Accuracy',
                ].map((word) => (
                  <th key={word} scope="col" className="count">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {specialtyMix(made).map((row) => {
                const of = { ...filters, specialty: row.specialty ?? '' };
                const opens = (measure: (typeof measures)[number], part: 'numerator' | 'denominator') =>
                  addressOf({ ...shown, filters: of, opened: { measure, part } });
                const name = groupName('specialty', row.specialty);
                return (
                  <tr key={row.specialty ?? ''}>
                    <th scope="row">{name}</th>
                    <td className="count">{row.risk}</td>
                    <td className="count">
                      <a
                        href={opens('turnaround', 'denominator')}
                        aria-label={`${row.charts.toLocaleString('en-US')} charts, ${name}`}
                      >
                        {row.charts.toLocaleString('en-US')}
                      </a>
                    </td>
                    <td className="count">{percentText(row.share)}</td>
                    <td className="count">{row.lines?.toFixed(1) ?? ''}</td>
                    <td className="count">{share(row.complex)}</td>
                    <td className="count">{row.byComplexity}</td>
                    <td className="count">
                      <a
                        href={opens('coding-denial-rate', 'numerator')}
                        aria-label={`${shareText(row.denialRate)} denied for coding, ${name}`}
                      >
                        {share(row.denialRate)}
                      </a>
                    </td>
                    <td className="count">{row.byDenials}</td>
                    <td className="count">{share(row.accuracy)}</td>
                  </tr>
                );
              })}
            </tbody>
          </TableFrame>
        </>
      )}
    </FiguresTold>
  );
}
