// Codes of a coded chart, from the cells that hold them: one or several in a cell, with modifiers behind a hyphen and units
// behind an x (`9Z901-25-LT x2`).

import type { CodeSystem } from '../../model/code-line.ts';
import { parseCode, systemByShape } from '../../model/code-shape.ts';
import type { CodeColumn } from '../../model/oversight/chart-mapping.ts';
import type { ChartCode } from './coded-chart.ts';

const systems: Record<CodeColumn, readonly CodeSystem[]> = {
  diagnosis: ['ICD-10-CM'],
  pcs: ['ICD-10-PCS'],
  procedure: ['CPT', 'HCPCS'],
  any: ['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS'],
};

const written = /^([A-Z0-9.]+)((?:-[A-Z0-9]{2})*)(?:\s*[x×*]\s*(\d{1,5}))?$/i;

/** The codes of one cell, in its order; or the first thing that is none. */
export function codesIn(cell: string, holds: CodeColumn): { codes: ChartCode[] } | { problem: string } {
  const codes: ChartCode[] = [];
  for (const text of cell.split(/[;|,]|\s+(?![x×*]\s*\d)/i)) {
    const one = text.trim();
    if (one === '') continue;
    const found = written.exec(one);
    const said = found?.[1] ?? one;
    const system = systemByShape(said, systems[holds]);
    if (!found || system === null) return { problem: whyNot(said, holds) };
    codes.push({
      system,
      code: parseCode(said, system)!,
      modifiers: found[2]!
        .split('-')
        .filter(Boolean)
        .map((part) => part.toUpperCase()),
      units: found[3] === undefined ? null : Number(found[3]),
      poa: null,
    });
  }
  return { codes };
}

function whyNot(said: string, holds: CodeColumn): string {
  const fitting = systems[holds].filter((system) => parseCode(said, system) !== null);
  return fitting.length > 1
    ? `“${said.slice(0, 20)}” can be of ${fitting.join(' or ')}: say which codes the column holds.`
    : `“${said.slice(0, 20)}” has the form of no ${systems[holds].join(' or ')} code.`;
}
