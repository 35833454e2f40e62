// A figure month by month as a small line, with its target across and the baseline where one is kept. Who does not see it
// is told the same in words; as a table it stands under “Month by month”.

import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { monthText } from '../../../../lib/model/calendar-day.ts';
import type { Measured } from '../../../../lib/model/oversight/measure.ts';
import { measuredText, unitText } from '../../../../lib/oversight/measures/measured-text.ts';

export interface MonthFigure {
  month: string;
  figure: Measured | undefined;
}

interface Props {
  months: readonly MonthFigure[];
  /** Share or hours at the outset; null: none was kept. */
  baseline: number | null;
  /** Of what, for those who hear it. */
  label: string;
  /** What it opens, where there is a line at all. */
  href: string;
  width?: number;
  height?: number;
}

const edge = 4;

export function Trend({ months, baseline, label, href, width = 132, height = 34 }: Props) {
  const known = months.filter(({ figure }) => figure?.value != null);
  if (known.length < 2) return null;
  const target = known.at(-1)!.figure!.target?.value ?? null;
  const values = known.map(({ figure }) => figure!.value!);
  const marks = [...values, ...(target === null ? [] : [target]), ...(baseline === null ? [] : [baseline])];
  const x = scalePoint(
    months.map(({ month }) => month),
    [edge, width - edge],
  );
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - edge, edge]);
  const path = line<MonthFigure>()
    .defined(({ figure }) => figure?.value != null)
    .x(({ month }) => x(month) ?? 0)
    .y(({ figure }) => y(figure!.value!));
  const last = known.at(-1)!;
  const words = known.map(({ month, figure }) => `${monthText(month)} ${measuredText(figure!)}`).join(', ');
  const also = [
    target === null ? '' : `; target ${unitText(target, last.figure!.unit)}`,
    baseline === null ? '' : `; baseline ${unitText(baseline, last.figure!.unit)}`,
  ].join('');
  return (
    <a className="trend-link" href={href}>
      <svg
        className="trend"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${label} by month: ${words}${also}`}
      >
        {target !== null && <line className="trend-target" x1={0} x2={width} y1={y(target)} y2={y(target)} />}
        {baseline !== null && (
          <line className="trend-baseline" x1={0} x2={width} y1={y(baseline)} y2={y(baseline)} />
        )}
        <path className="trend-line" d={path([...months]) ?? ''} />
        {known.map(({ month, figure }) => (
          <circle
            key={month}
            className={figure!.standing === 'insufficient' ? 'trend-dot few' : 'trend-dot'}
            cx={x(month)}
            cy={y(figure!.value!)}
            r={month === last.month ? 3 : 1.6}
          />
        ))}
      </svg>
    </a>
  );
}
