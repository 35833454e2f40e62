// Reading over the demonstration charts, with the codes that come with the product: each proposal is an error that the
// answer key knows, with the key's code; and with the checks over codes and facts nothing of the key is missed.

import { expect, test } from 'vitest';
import { readChart } from '../../../../lib/notes/reading/read-chart.ts';
import { readingChecks } from '../../../../lib/notes/reading/reading-checks.ts';
import type { ReadingTables } from '../../../../lib/notes/reading/reading-tables.ts';
import { answersFor, errorCount } from '../../../../lib/practice/answer-key.ts';
import type { DemoChart } from '../../../../lib/practice/chart-type.ts';
import { demoCharts } from '../../../../lib/practice/charts.ts';
import { codeFilesPresent } from '../../codes/search/code-files.ts';
import { errorsFound } from '../../rules/demo-chart-found.ts';
import { publishedTables, starterOnly } from './reading-sets.ts';

const documentsOf = (chart: DemoChart, squeezed: boolean) =>
  chart.documents.map(({ title, author, signed, text }) => ({
    name: title,
    author,
    written: signed.slice(0, 10),
    text: squeezed ? text.trim().replace(/\s+/g, ' ') : text.trim(),
  }));

function read(chart: DemoChart, tables: (date: string) => ReadingTables, squeezed = true) {
  const { lines, omitted } = answersFor(chart);
  const keys = lines.map(({ lineKey }, n) => lineKey ?? `unreadable #${n}`);
  const delivered = chart.lines.map((line, n) => ({
    key: keys[n]!,
    system: line.unreadable ? null : line.system,
    code: line.unreadable ? '' : line.code,
    modifiers: line.modifiers,
    units: line.units,
    diagnoses: [],
    poa: line.poa,
    label: line.label,
    unreadable: line.unreadable ? line.code : null,
  }));
  const { encounterType: setting, dateOfService, dischargeDate } = chart;
  const proposals = readChart(
    { lines: delivered, setting, dateOfService, dischargeDate },
    documentsOf(chart, squeezed),
    tables(setting === 'inpatient' ? dischargeDate! : dateOfService),
  );
  const key = [...lines, ...omitted].filter(({ disposition }) => disposition !== 'agree');
  return proposals.map((one) => {
    const line = one.lineKey ?? `add ${one.proposal.system} ${one.proposal.code}`;
    return { ...one, line: `${chart.id} ${line}`, right: key.find(({ lineKey }) => lineKey === line) };
  });
}

const sets = [
  { name: 'the codes that come with the product', tables: starterOnly, there: true },
  { name: 'the published code set', tables: publishedTables, there: codeFilesPresent },
].filter(({ there }) => there);

for (const { name, tables } of sets)
  for (const squeezed of [true, false])
    test(`with ${name}, nothing is invented and each proposal is as the key has it; squeezed: ${squeezed}`, () => {
      const all = demoCharts.flatMap((chart) => read(chart, tables, squeezed));
      expect(all.filter(({ right }) => !right).map(({ line, check }) => `${line} ${check}`)).toEqual([]);
      const other = all.filter(
        ({ proposal, right }) =>
          (proposal.code !== undefined && right?.auditor?.code !== proposal.code) ||
          (proposal.disposition !== null && right?.disposition !== proposal.disposition) ||
          (proposal.position !== undefined && right?.position !== proposal.position),
      );
      expect(other.map(({ line, proposal }) => `${line} ${proposal.disposition} ${proposal.code}`)).toEqual(
        [],
      );
    });

test('reading and the checks over codes and facts find every error of the key', () => {
  const byReading = new Set(demoCharts.flatMap((chart) => read(chart, starterOnly).map(({ line }) => line)));
  expect(byReading.size).toBe(27);
  const all = demoCharts.reduce((sum, chart) => sum + errorCount(chart), 0);
  expect(new Set([...byReading, ...errorsFound]).size).toBe(all);
});

test('each passage stands word for word in its document, and each message can be recorded', () => {
  const ids = new Set(readingChecks.map(({ id }) => id));
  for (const chart of demoCharts)
    for (const { check, message, passages, proposal } of read(chart, starterOnly)) {
      expect(ids).toContain(check);
      expect(message).toMatch(/^.{15,600}$/);
      expect(message).not.toMatch(/undefined|null|NaN/);
      if (proposal.disposition === 'add') expect(proposal.code).toBeTruthy();
      expect(passages.length).toBeGreaterThan(0);
      for (const { document, quote } of passages) {
        const { text } = documentsOf(chart, true)[document]!;
        expect(text.slice(quote.start, quote.start + quote.exact.length)).toBe(quote.exact);
      }
    }
});

test('where no table is at hand nothing is proposed but what needs none', () => {
  const none = () => ({ title: () => null, beneath: () => [], search: () => [] });
  for (const chart of demoCharts)
    expect(
      read(chart, none)
        .filter(({ right }) => !right)
        .map(({ line }) => line),
    ).toEqual([]);
});
