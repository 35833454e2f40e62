// A vendor's own figures: those of the month and the year, and accuracy by every method that the hospital shows side by side,
// before and after disputes.

import { html } from 'hono/html';
import { dayText } from '../../../model/calendar-day.ts';
import type { Measured, MeasuredRow, MeasureId, Period } from '../../../model/oversight/measure.ts';
import { measureById } from '../../../oversight/measures/all-measures.ts';
import { measuredText, partText } from '../../../oversight/measures/measured-text.ts';
import type { Figure } from '../../../review/accuracy/method.ts';
import { type Scorecard, type ScoreRow, scorecardMethods } from '../../../review/scorecard.ts';
import { type OwnFigures, shownDimensions } from '../own-figures.ts';
import { type OwnMeasures, shownMeasures } from '../own-measures.ts';
import type { Visit } from '../visits.ts';
import { type Markup, ownPage } from './vendor-frame.ts';

export const figuresPage = (visit: Visit, figures: OwnFigures, measures: OwnMeasures): Markup =>
  ownPage(
    'Figures',
    visit,
    'figures',
    html`<h1>Your figures</h1>
<p>As the organisation itself sees them, over all of its charts that you have coded and it may show you.</p>
${measuresTable(measures)}
<h2>Released charts</h2>
<p>Of the charts that were released to you, with what is yours by its root cause. “As told” is before your disputes, “final” is of
reviews in which nothing is open. Fewer than 30 charts say little: such a figure is held against no target.</p>
${methodTable(figures)}
${shownDimensions.map((dimension) => groupTable(dimension, figures.final))}`,
  );

function measuresTable({ month, year }: OwnMeasures): Markup {
  const days = ({ from, to }: Period) => `${dayText(from)} to ${dayText(to)}`;
  const figure = (row: MeasuredRow, id: MeasureId) => row.figures.find(({ measure }) => measure === id);
  return scroll(
    'Figures of the month and the year',
    html`<table><caption>Figures</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="number">${days(month.period)}</th><th scope="col" class="number">${days(year.period)}</th></tr></thead>
<tbody>${shownMeasures.map((id) => {
      const { name, numerator, denominator } = measureById(id);
      return html`<tr><th scope="row">${name}<br><span class="quiet">${numerator} / ${denominator}</span></th>${measuredCell(figure(month.row, id))}${measuredCell(figure(year.row, id))}</tr>`;
    })}</tbody></table>`,
  );
}

const measuredCell = (figure: Measured | undefined): Markup =>
  figure?.value == null
    ? html`<td class="number quiet">none</td>`
    : html`<td class="number">${measuredText(figure)}<br><span class="quiet">${partText(figure.numerator, figure.measure)} / ${partText(figure.denominator, figure.measure)}</span>${
        figure.target &&
        html`<br><span class="quiet">target ${measuredText({ ...figure, value: figure.target.value })}</span>`
      }</td>`;

function methodTable({ initial, final }: OwnFigures): Markup {
  return scroll(
    'Accuracy',
    html`<table><caption>Accuracy over ${initial.total.charts} charts, ${final.total.charts} of them final</caption>
<thead><tr><th scope="col">Method</th><th scope="col" class="number">As told</th><th scope="col" class="number">Final</th></tr></thead>
<tbody>${scorecardMethods.map(
      ({ name, formula }, n) =>
        html`<tr><th scope="row">${name}<br><span class="quiet">${formula}</span></th>${cell(initial.total.figures[n])}${cell(final.total.figures[n])}</tr>`,
    )}</tbody></table>`,
  );
}

const headings = { coder: 'Coder', specialty: 'Specialty' } as const;

function groupTable(dimension: (typeof shownDimensions)[number], { groups }: Scorecard): Markup {
  const rows = groups[dimension];
  if (rows.length === 0) return html``;
  const title = headings[dimension];
  const shown = scorecardMethods.slice(0, 3);
  return scroll(
    `By ${title.toLowerCase()}`,
    html`<table><caption>Final figures by ${title.toLowerCase()}</caption>
<thead><tr><th scope="col">${title}</th><th scope="col" class="number">Charts</th>${shown.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => groupRow(row, shown.length))}</tbody></table>`,
  );
}

const groupRow = ({ name, charts, figures }: ScoreRow, count: number): Markup =>
  html`<tr><th scope="row">${name ?? 'not named'}</th><td class="number">${charts}</td>${figures.slice(0, count).map(cell)}</tr>`;

/** Whoever has no mouse scrolls it by keys. */
const scroll = (label: string, table: Markup): Markup =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

const cell = (figure: Figure | undefined): Markup =>
  figure?.value == null
    ? html`<td class="number quiet">none</td>`
    : html`<td class="number">${(figure.value * 100).toFixed(1)} %<br><span class="quiet">${figure.numerator} / ${figure.denominator}</span></td>`;
