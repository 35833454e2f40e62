// Code lines as they were read, small enough to be compared with the page at a glance.

import type { ReactNode } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';

/** @param more what the caption goes on with behind the number of lines */
export function CodeLines({ lines, more }: { lines: readonly CodeLine[]; more?: ReactNode }) {
  const odd = lines.filter((line) => line.unreadable !== null).length;
  return (
    <table className="code-lines">
      <caption className="small quiet">
        {lines.length} code {lines.length === 1 ? 'line' : 'lines'}
        {odd > 0 && `, ${odd} unreadable`}
        {more}
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Mod.</th>
          <th scope="col">Units</th>
          <th scope="col">Diagnoses</th>
          <th scope="col">POA</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.unreadable === null ? (
            <tr key={line.key}>
              <td>
                <span className="code">{line.code}</span> <span className="small quiet">{line.system}</span>
              </td>
              <td>{line.modifiers.join(' ')}</td>
              <td className="number">{line.units}</td>
              <td>{line.diagnoses.join(', ')}</td>
              <td>{line.poa}</td>
            </tr>
          ) : (
            <tr key={line.key}>
              <td colSpan={5} className="code-lines-odd">
                Unreadable: {line.unreadable}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
