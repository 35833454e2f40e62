// The code sets that nothing is known of today: what the product cannot tell for that, and where their files come from.

import { codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import { TableFrame } from '../table-frame.tsx';
import { kindWords } from './kind-words.ts';

interface Props {
  tables: readonly KeptTable[];
  /** ISO. */
  today: string;
}

export function MissingSets({ tables, today }: Props) {
  const missing = codeFileKind.options.filter((kind) => !tables.some((table) => holds(table, kind, today)));
  if (missing.length === 0) return null;
  return (
    <>
      <h2>Not there</h2>
      <TableFrame label="Code sets that are not there">
        <thead>
          <tr>
            <th scope="col">Code set</th>
            <th scope="col">Without it</th>
            <th scope="col">Where the files come from</th>
          </tr>
        </thead>
        <tbody>
          {missing.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {kindWords[kind].name}
                {tables.some(({ release }) => release.kind === kind) && (
                  <div className="small quiet">No release is in force today.</div>
                )}
              </th>
              <td className="said">{kindWords[kind].without}</td>
              <td className="said">{kindWords[kind].from}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

const holds = ({ release }: KeptTable, kind: string, today: string): boolean =>
  release.kind === kind &&
  release.effectiveFrom <= today &&
  (release.effectiveTo === null || today <= release.effectiveTo);
