// Packs that were made, the latest first, each with its files.

import type { PackFormat, PackListed } from '../../../../lib/model/oversight/pack.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { periodWords } from '../../../../lib/oversight/packs/pack-periods.ts';
import { packNames } from '../../../../lib/reports/packs/pack-document.ts';
import { timeWords } from '../../../queries/query-words.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';

interface Props {
  packs: readonly PackListed[];
  /** Id of the one that was just made. */
  made: string | null;
  busy: boolean;
  onSave: (id: string, format: PackFormat) => void;
}

const formats: readonly (readonly [PackFormat, string])[] = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['html', 'Print'],
];

const heads = ['Pack', 'Made', 'Monthly minimum', 'Files'];

export function PackTable({ packs, made, busy, onSave }: Props) {
  const { visible, more } = useShownRows(packs);
  return (
    <>
      <TableFrame label="Packs">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((pack) => (
            <tr key={pack.id} className={pack.id === made ? 'pack-made' : undefined}>
              <th scope="row">
                {pack.vendor}, {periodWords(pack.period)}
                <div className="small quiet">{packNames[pack.kind]}</div>
              </th>
              <td>
                <span className="unbroken">{timeWords(pack.madeAt)}</span>
                <div className="small quiet">{pack.madeBy ?? 'by the calendar'}</div>
                <div className="small quiet" title={`SHA-256 ${pack.digest}`}>
                  {pack.digest.slice(0, 12)}
                </div>
              </td>
              <td>
                <Completeness missing={pack.missing} />
              </td>
              <td>
                <div className="pack-files">
                  {formats.map(([format, words]) => (
                    <button
                      key={format}
                      type="button"
                      className="button"
                      disabled={busy}
                      aria-label={`${words}: ${pack.vendor}, ${periodWords(pack.period)}`}
                      onClick={() => onSave(pack.id, format)}
                    >
                      {words}
                    </button>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}

function Completeness({ missing }: Pick<PackListed, 'missing'>) {
  if (missing.length === 0) return <span className="chip">Complete</span>;
  return (
    <details>
      <summary className="overdue">{missing.length} of 7 missing</summary>
      <ul className="small">
        {missing.map(({ measure, why }) => (
          <li key={measure}>
            {measureById(measure).name}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
