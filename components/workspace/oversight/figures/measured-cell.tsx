// A figure as it is always shown: its value, the two numbers that make it, how sure it is, and how it stands to its target.
// Both numbers open what is behind them.

import { isKeyOf } from '../../../../lib/model/keys-of.ts';
import type { Measured } from '../../../../lib/model/oversight/measure.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { measuredText, partText, unitText } from '../../../../lib/oversight/measures/measured-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Part } from './figures-route.ts';

export const standingWords: Record<Measured['standing'], string> = {
  above: 'above target, whole interval',
  met: 'meets target',
  'below-in-reach': 'misses target, within chance',
  missed: 'misses target, whole interval',
  insufficient: 'insufficient',
  'no-data': 'nothing to count',
  'no-target': 'no target',
};

/** The mark beside those words, for the eye that runs over many cells. */
const standingIcons = { above: 'yes', met: 'yes', 'below-in-reach': 'near', missed: 'no' } as const;

interface Props {
  figure: Measured;
  /** Whose figure, for those who hear the links. */
  of: string;
  open: (part: Part) => string;
  /** Only value, parts and interval. */
  short?: boolean;
}

export function MeasuredCell({ figure, of, open, short }: Props) {
  const { value, interval, unit, numerator, denominator, standing, target, n } = figure;
  const measure = measureById(figure.measure);
  if (value === null) return <span className="quiet">nothing to count</span>;
  const few = standing === 'insufficient';
  const part = (value: number) => partText(value, figure.measure);
  const link = (side: 'numerator' | 'denominator', text: string) => (
    <a href={open(side)} aria-label={`${text}, ${side} of ${measure.name}, ${of}`}>
      {text}
    </a>
  );
  return (
    <span className={few ? 'figure number quiet' : 'figure number'}>
      <span className="figure-value">{measuredText(figure)}</span>{' '}
      <span className="figure-parts">
        {measure.as === 'count' ? (
          link('numerator', `${part(numerator)} of ${part(n)} ${measure.of}`)
        ) : (
          <>
            {link('numerator', part(numerator))} / {link('denominator', part(denominator))}
          </>
        )}
      </span>
      {interval && (
        <span className="figure-interval small">
          95 % CI {unitText(interval.low, unit)} to {unitText(interval.high, unit)}
        </span>
      )}
      {few && (
        <span className="figure-interval small">
          insufficient: {n} of at least 30 {measure.of}
        </span>
      )}
      {!short && target && (
        <span className="figure-interval small quiet">
          target {unitText(target.value, unit)}, {target.from}
        </span>
      )}
      {!short && target && !few && (
        <span className={`figure-interval small standing ${standing}`}>
          {isKeyOf(standingIcons, standing) && <Icon name={standingIcons[standing]} />}{' '}
          {standingWords[standing]}
        </span>
      )}
    </span>
  );
}

/** The further figures of a measure, folded away. */
export function AlsoFigures({ figure, of }: { figure: Measured; of: string }) {
  const told = figure.also.filter(({ value }) => value !== null);
  if (told.length === 0 || figure.value === null) return null;
  return (
    <details className="also small">
      <summary aria-label={`More of ${measureById(figure.measure).name}, ${of}`}>more</summary>
      <dl>
        {told.map((also) => (
          <div key={also.name}>
            <dt>{also.name}</dt>
            <dd className="number">{unitText(also.value!, also.unit)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
