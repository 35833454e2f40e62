// What was read from files, before it is in use.

import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import { localDayText } from '../../ui/time-text.ts';
import type { FoundTable } from './import-worker.ts';
import { daysWords, kindWords, rowsWords } from './kind-words.ts';

interface Props {
  found: readonly FoundTable[];
  /** Those in use. */
  tables: readonly KeptTable[];
  onUse: () => void;
  onDrop: () => void;
}

export function FoundTables({ found, tables, onUse, onDrop }: Props) {
  return (
    <div className="notice found-tables" role="status">
      <strong>{found.length === 1 ? 'One code set was read' : `${found.length} code sets were read`}</strong>
      <ul>
        {found.map(({ sha256, release }) => (
          <li key={sha256}>
            <strong>
              {kindWords[release.kind].name}, {release.release}
            </strong>
            {release.complete ? '' : ' (a part)'}: {daysWords(release)}; {rowsWords(release.counts, ' rows')}
            {release.counts.leftOut > 0 &&
              `; ${release.counts.leftOut.toLocaleString('en-US')} dental codes left out`}
            <div className="small quiet">{standing(release, tables)}</div>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onDrop}>
          Cancel
        </button>
        <button type="button" className="button primary" onClick={onUse}>
          Put in use for everybody
        </button>
      </div>
    </div>
  );
}

function standing({ kind, release }: FoundTable['release'], tables: readonly KeptTable[]): string {
  const old = tables.find((table) => table.release.kind === kind && table.release.release === release);
  return old
    ? `Takes the place of ${release} as it was imported on ${localDayText(old.keptAt)}.`
    : 'Stands beside the releases that are there; each answers for its own dates.';
}
