// Unseen page: everything within shadow roots three deep; the first cell of a row is its heading and a
// link.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { diagnosisLines, document, serviceLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const host = (tag: string, inner: string, attributes = '') =>
  `<${tag}${attributes}><template shadowrootmode="open">${inner}</template></${tag}>`;

const pair = (name: string, value: string) =>
  `<li class="slds-item"><p class="t" title="${name}">${name}</p><p class="v"><slot></slot><x-formatted-text>${value}</x-formatted-text></p></li>`;

function list(title: string, heads: string[], lines: string[][]): string {
  const cells = (line: string[]) =>
    line
      .map((text, k) =>
        k === 0
          ? `<th scope="row" data-label="${heads[k]}"><x-primitive-cell><a href="#r">${text}</a></x-primitive-cell></th>`
          : `<td role="gridcell" data-label="${heads[k]}"><x-primitive-cell><span>${text}</span></x-primitive-cell></td>`,
      )
      .join('');
  return host(
    'c-related-list',
    `<article><h2><span title="${title}">${title}</span> <span>(${lines.length})</span></h2><table role="grid"><thead><tr>${heads.map((h) => `<th scope="col" aria-label="${h}"><span title="${h}">${h}</span></th>`).join('')}</tr></thead><tbody>${rows(lines, (line) => `<tr data-row-key-value="a0X${line[0]}Qz">${cells(line)}</tr>`)}</tbody></table></article>`,
  );
}

function html(chart: UnseenChart): string {
  const highlights = host(
    'c-highlights',
    `<h1><span class="k">Coding Case</span><span class="nm">${chart.first} ${chart.last}</span></h1><ul>${pair('Medical Record Number', chart.mrn)}${pair('Visit Number', chart.encounter)}${pair('Date of Birth', us(chart.dob))}${pair('Date of Service', us(chart.dos))}${pair('Payer', chart.payer)}${pair('Owner Phone', chart.phone)}</ul>`,
  );
  const dx = list(
    'Case Diagnoses',
    ['ICD-10 Code', 'Name', 'Rank'],
    chart.diagnoses.map((d, i) => [d.code, d.words, `${i + 1}`]),
  );
  const lines = list(
    'Charge Lines',
    ['Procedure Code', 'Modifier 1', 'Modifier 2', 'Quantity', 'Linked Diagnoses'],
    chart.services.map((s) => [
      s.code,
      s.modifiers[0] ?? '',
      s.modifiers[1] ?? '',
      `${s.units}`,
      s.pointers.map((p) => chart.diagnoses[p - 1]!.code).join('; '),
    ]),
  );
  const page = host('c-record-page', `<div class="cols">${highlights}<div>${dx}${lines}</div></div>`);
  return document('Case | Console', `<div class="oneApp">${host('one-shell', page)}</div>`);
}

export const shadowRecord: UnseenPage = {
  name: 'shadow-record',
  hard: 'everything within shadow roots three deep; the first cell of a row is its heading and a link',
  charts: officeCharts,
  documents: (chart) => ({ [`/lightning/r/Case/500${chart.encounter}AAK/view`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'payer'],
  lines: (chart) => [
    ...diagnosisLines(chart),
    ...serviceLines(chart, { modifiers: true, units: true, diagnoses: true }),
  ],
  short: { guess: { fields: ['name'] } },
  point: {
    0: {
      fields: {
        patient: 'li:nth-child(1) x-formatted-text',
        name: 'h1 .nm',
        encounter: 'li:nth-child(2) x-formatted-text',
        dob: 'li:nth-child(3) x-formatted-text',
        dateOfService: 'li:nth-child(4) x-formatted-text',
        payer: 'li:nth-child(5) x-formatted-text',
      },
      tables: ['[data-label="ICD-10 Code"] a', '[data-label="Procedure Code"] a'],
    },
  },
};
