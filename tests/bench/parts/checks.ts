// All automatic checks over a month of encounters, with the published tables where they lie beside the repository (or
// where OVERREAD_PUBLISHED says) and pairs of full size: how long one takes, and all of them.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeSets } from '../../../lib/codes/code-sets.ts';
import { importFiles } from '../../../lib/codes/import-files.ts';
import { type OpenedBlob, openBlob } from '../../../lib/codes/tables/blob.ts';
import type { CodeLine, CodeSystem } from '../../../lib/model/code-line.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { RuleChart } from '../../../lib/rules/rule-chart.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { tablesOf } from '../../../lib/rules/tables-of-sets.ts';
import { seeded } from '../../unit/page/note-corpus.ts';
import { fullPairs } from './code-tables.ts';
import { inventedCode } from './pair-shape.ts';
import { type Row, readable } from './row.ts';

const published =
  process.env.OVERREAD_PUBLISHED ?? fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const files = ['icd10cm_order_2022.txt.gz', 'icd10cm_tabular_2021.xml.gz'];
const month = 10_000;
const settings = { packs: new Set(packs.map(({ id }) => id)) };

export async function checks(): Promise<Row[]> {
  if (!files.every((file) => existsSync(path.join(published, file)))) return [];
  const sets = codeSets([fullPairs(), ...(await imported())]);
  const tables = tablesOf(sets);
  const diagnoses = [...sets.codes('icd-10-cm')[0]!.entries()].flatMap(({ code, billable }) =>
    billable ? [code] : [],
  );
  const rows: Row[] = [];
  for (const codes of [20, 30]) {
    const charts = encounters(diagnoses, codes);
    const times = new Float64Array(month);
    let fires = 0;
    const start = performance.now();
    for (const [n, chart] of charts.entries()) {
      const begun = performance.now();
      fires += runRules(allRules, chart, tables, settings).answers.filter(
        ({ outcome }) => outcome === 'fire',
      ).length;
      times[n] = performance.now() - begun;
    }
    const all = performance.now() - start;
    times.sort();
    rows.push(
      {
        what: `${codes} codes: one encounter, half of them`,
        figure: readable(times[month / 2]!),
        unit: 'ms',
      },
      { what: `${codes} codes: one in a hundred`, figure: readable(times[month * 0.99]!), unit: 'ms' },
      {
        what: `${codes} codes: ${month.toLocaleString('en-US')} encounters, ${fires.toLocaleString('en-US')} checks fired`,
        figure: readable(all / 1000),
        unit: 's',
      },
    );
  }
  return rows;
}

async function imported(): Promise<OpenedBlob[]> {
  const sources = files.map((name) => ({ name, blob: new Blob([readFileSync(path.join(published, name))]) }));
  const made = await importFiles(sources, { now: 0 });
  if (!made.ok) throw new Error(made.error.happened);
  return made.value.map(({ blob }) => {
    const opened = openBlob(blob);
    if (!opened.ok) throw new Error(opened.error.happened);
    return opened.value;
  });
}

/** Half diagnoses, half procedures of which many are near each other, as an operation's are. */
function encounters(diagnoses: readonly string[], codes: number): RuleChart[] {
  const random = seeded(11);
  const line = (system: CodeSystem, code: string, n: number): CodeLine => ({
    key: `${system} ${code} #${n}`,
    system,
    code,
    modifiers: [],
    units: 1,
    diagnoses: [],
    poa: null,
    label: null,
    unreadable: null,
  });
  return Array.from({ length: month }, () => {
    const near = Math.floor(random() * 10_000);
    const lines = Array.from({ length: codes }, (_, n) =>
      n % 2 === 0
        ? line('ICD-10-CM', diagnoses[Math.floor(random() * diagnoses.length)]!, n)
        : line('CPT', inventedCode(near + Math.floor(random() * 250)), n),
    );
    return {
      specialty: null,
      setting: 'outpatient',
      claim: 'professional',
      counting: 'cms',
      payer: 'Medicare Part B',
      place: '11',
      dob: '1951-08-14',
      sex: 'F',
      dateOfService: '2022-03-12',
      dischargeDate: null,
      billedOn: null,
      lines,
      facts: [],
    } as const;
  });
}
