// A pack as one page that prints: nothing is loaded, nothing runs, and what people wrote stays text.

import { onPaper, paletteRules } from '../../model/palette.ts';
import { valueWords } from './figure-words.ts';
import type { Cell, PackDocument, PackSection, PackTable, PackTrends, Series } from './pack-shape.ts';
import { linePath, trendBox } from './trend-shape.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (words: string): string => words.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

export const packHtml = ({ title, facts, sections }: PackDocument): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${packStyles}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
<dl>${facts.map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;

const section = ({ heading, parts }: PackSection): string =>
  `<section><h2>${safe(heading)}</h2>
${parts
  .map((part) => {
    if (part.part === 'words')
      return `<div class="${part.tone ?? 'plain'}">${part.lines.map((line) => `<p>${safe(line)}</p>`).join('')}</div>`;
    return part.part === 'table' ? table(part) : trends(part);
  })
  .join('\n')}</section>`;

const table = ({ title, columns, rows }: PackTable): string =>
  `<div class="scroll" role="region" aria-label="${safe(title)}" tabindex="0"><table><caption>${safe(title)}</caption>
<thead><tr>${columns.map(({ text, number }) => `<th scope="col"${number ? ' class="number"' : ''}>${safe(text)}</th>`).join('')}</tr></thead>
<tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell, i) => tableCell(cell, i === 0, columns[i]?.number === true)).join('')}</tr>`,
    )
    .join('\n')}</tbody></table></div>`;

function tableCell({ text, tone }: Cell, head: boolean, number: boolean): string {
  const kind = [number && 'number', tone].filter(Boolean).join(' ');
  const named = kind ? ` class="${kind}"` : '';
  return head ? `<th scope="row"${named}>${safe(text)}</th>` : `<td${named}>${safe(text)}</td>`;
}

const trends = ({ title, series }: PackTrends): string =>
  `<h3>${safe(title)}</h3><div class="trends">${series.map(trend).join('')}</div>`;

function trend(one: Series): string {
  const { name, unit, points } = one;
  const last = points.findLast(({ value }) => value !== null);
  const { width, height } = trendBox;
  const { lines, target, marks } = linePath(one);
  const told = last ? `${last.name}: ${valueWords(last.value, unit)}` : 'nothing counted';
  return `<figure><figcaption>${safe(name)}<br><strong>${safe(told)}</strong></figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(`${name}, ${points.map((p) => `${p.name} ${valueWords(p.value, unit)}`).join(', ')}`)}">
${target === null ? '' : `<line class="target" x1="0" x2="${width}" y1="${target}" y2="${target}"/>`}
${lines.map((line) => `<polyline points="${line.map((p) => p.join(',')).join(' ')}"/>`).join('')}
${marks.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.6"/>`).join('')}</svg></figure>`;
}

/** The one style sheet of such a page; the extension, in which it is opened, allows it by its hash. */
export const packStyles = `
${paletteRules()}
@media print { :root { ${(['paper', 'text', 'quiet', 'line', 'accent', 'agree', 'delete'] as const).map((one) => `--${one}: ${onPaper(one)};`).join(' ')} --paper: white; } }
body { margin: 0; background: var(--paper); color: var(--text); font: 0.875rem/1.4 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.125rem; border-bottom: 2px solid var(--accent); margin: 1.5rem 0 0.5rem; } h3 { font-size: 0.9375rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; } caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.6rem 0.2rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); border-bottom-color: var(--text); }
tbody th { min-width: 5rem; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.quiet { color: var(--quiet); } div.bad, div.good { border-left: 4px solid; padding-left: 0.75rem; } .bad { color: var(--delete); font-weight: 600; } td.good { color: var(--agree); } div.good { color: var(--agree); }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--accent); }
.trends { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.75rem; }
figure { margin: 0; } figcaption { font-size: 0.8125rem; } svg { width: 100%; height: auto; display: block; border-bottom: 1px solid var(--line); }
polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; } circle { fill: var(--accent); } .target { stroke: var(--quiet); stroke-dasharray: 3 3; }
@page { size: letter; margin: 14mm; } @media print { thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } .scroll { overflow: visible; } }
`;
