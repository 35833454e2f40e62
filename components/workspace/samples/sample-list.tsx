// The samples: what each may be said from, how many charts, how far it is, by whom.

import type { Design } from '../../../lib/review/sampling/design.ts';
import { basisOf } from '../../../lib/review/sampling/design.ts';
import { progressOf, type ReviewOf } from '../../../lib/review/sampling/sample-charts.ts';
import type { KnownSample } from '../../../lib/store/views/samples.ts';
import { TableFrame } from '../table-frame.tsx';
import { routeTo } from '../use-route.ts';
import { BasisChip } from './basis-chip.tsx';
import { kindWords } from './words.ts';

interface Props {
  samples: readonly KnownSample[];
  reviews: readonly ReviewOf[];
  who: (id: string | undefined) => string;
}

export function SampleList({ samples, reviews, who }: Props) {
  const standing = samples.filter((sample) => !sample.removed);
  const withdrawn = samples.filter((sample) => sample.removed);
  return (
    <>
      <div className="samples-head">
        <h1>Samples</h1>
        <a className="button primary" href={routeTo('samples', { sample: 'new' })}>
          New sample
        </a>
      </div>
      {samples.length === 0 ? (
        <p className="notice">
          No sample has been drawn yet. A sample says which of the vendor’s charts are reviewed, drawn so that
          anybody can draw it again: choose “New sample”.
        </p>
      ) : (
        <Table samples={standing} reviews={reviews} who={who} label="Samples" />
      )}
      {withdrawn.length > 0 && (
        <details>
          <summary>Withdrawn ({withdrawn.length})</summary>
          <Table samples={withdrawn} reviews={reviews} who={who} label="Withdrawn samples" />
        </details>
      )}
    </>
  );
}

const heads = ['Sample', 'Kind'] as const;
const counts = ['Population', 'Drawn', 'Reviewed'] as const;

function Table({ samples, reviews, who, label }: Props & { label: string }) {
  return (
    <TableFrame label={label}>
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {counts.map((name) => (
            <th key={name} scope="col" className="count">
              {name}
            </th>
          ))}
          <th scope="col">Reviewers</th>
          <th scope="col">Drawn by</th>
        </tr>
      </thead>
      <tbody>
        {samples.length === 0 && (
          <tr>
            <td colSpan={7}>None.</td>
          </tr>
        )}
        {samples.map((sample) => (
          <Row key={sample.id} sample={sample} reviews={reviews} who={who} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function Row({ sample, reviews, who }: Omit<Props, 'samples'> & { sample: KnownSample }) {
  const { reviewed, of } = progressOf(sample, reviews);
  const design = sample.design as Design;
  return (
    <tr>
      <th scope="row">
        <a href={routeTo('samples', { sample: sample.id })}>{sample.title}</a>
        <div className="small quiet">{sample.frameSource}</div>
      </th>
      <td>
        {kindWords[design.kind]}
        <div>
          <BasisChip basis={basisOf(design)} />
        </div>
      </td>
      <td className="count">{sample.population.toLocaleString('en-US')}</td>
      <td className="count">{sample.size}</td>
      <td className="count unbroken">
        {reviewed} / {of}
      </td>
      <td>{sample.auditors.map(({ id }) => who(id)).join(', ') || 'Nobody yet'}</td>
      <td>
        {who(sample.madeBy)}
        <div className="small quiet">{new Date(sample.madeAt).toLocaleDateString()}</div>
      </td>
    </tr>
  );
}
