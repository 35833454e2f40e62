// The code sets in use, by kind and the newest first, each with the way to take it out.

import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { Result } from '../../../lib/model/result.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TableFrame } from '../table-frame.tsx';
import { daysWords, kindWords, rowsWords } from './kind-words.ts';

interface Props {
  tables: readonly KeptTable[];
  who: (id: string | undefined) => string;
  /** Null for whoever only reads. */
  onRemove: ((kind: CodeFileKind, release: string) => Promise<Result<null>>) | null;
}

export function LoadedTables({ tables, who, onRemove }: Props) {
  return (
    <TableFrame label="Code sets in use">
      <thead>
        <tr>
          <th scope="col">Code set</th>
          <th scope="col">Release</th>
          <th scope="col">In force</th>
          <th scope="col">Rows</th>
          <th scope="col">Imported</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {tables.toSorted(byKind).map(({ sha256, release, keptBy, keptAt }) => (
          <tr key={sha256}>
            <th scope="row">{kindWords[release.kind].name}</th>
            <td>
              {release.release} {!release.complete && <span className="chip">a part</span>}
            </td>
            <td className="days">{daysWords(release)}</td>
            <td>{rowsWords(release.counts)}</td>
            <td>
              {new Date(keptAt).toLocaleDateString()}, {keptBy ? who(keptBy) : 'command line'}
              <div className="small quiet">
                <span className="unbroken">{release.files.map(({ name }) => name).join(', ')}</span>
                <br />
                SHA-256 <code title={sha256}>{sha256.slice(0, 12)}</code>
              </div>
            </td>
            <td>
              {onRemove && (
                <FormDialog
                  name="Remove"
                  of={`${kindWords[release.kind].name}, ${release.release}`}
                  onSubmit={() => onRemove(release.kind, release.release)}
                >
                  <p>
                    It goes from every browser of your organisation. Without it:{' '}
                    {kindWords[release.kind].without} Another release that is in force on a date goes on
                    answering for it.
                  </p>
                </FormDialog>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function byKind(a: KeptTable, b: KeptTable): number {
  const order = codeFileKind.options;
  const kinds = order.indexOf(a.release.kind) - order.indexOf(b.release.kind);
  return kinds || b.release.effectiveFrom.localeCompare(a.release.effectiveFrom);
}
