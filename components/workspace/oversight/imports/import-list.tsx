// The files that were taken in, newest first.

import type { KeptImport } from '../../../../lib/model/oversight/imports.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { atWords } from './time-words.ts';
import { countWords, kindWords } from './words.ts';

interface Props {
  imports: readonly KeptImport[];
  /** What an account's id stands for. */
  people: (id: string) => string;
}

export function ImportList({ imports, people }: Props) {
  const { visible, more } = useShownRows(imports);
  return (
    <section aria-labelledby="imported-files">
      <h2 id="imported-files">Imported</h2>
      {imports.length === 0 ? (
        <p className="quiet">No file was imported yet. Begin with the vendor’s coded charts.</p>
      ) : (
        <>
          <TableFrame label="Imported files">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Kind</th>
                <th scope="col">Vendor</th>
                <th scope="col">Holds</th>
                <th scope="col">Imported</th>
              </tr>
            </thead>
            <tbody>
              {visible.map(({ id, name, kind, vendor, counts, importedBy, importedAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{kindWords[kind]}</td>
                  <td>{vendor ?? (kind === 'coded-charts' ? 'In-house' : '')}</td>
                  <td className="wide">{countWords(counts)}</td>
                  <td>
                    {atWords(importedAt)}
                    <span className="small quiet"> {people(importedBy)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {more}
        </>
      )}
    </section>
  );
}
