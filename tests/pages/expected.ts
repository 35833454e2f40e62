// What a right reading of a made-up page is.

import type { ChartField, FrameReading } from '../../lib/model/chart.ts';
import { sameName } from '../../lib/page/same-name.ts';
import type { SamplePage } from './page-type.ts';
import { codesAt, type SampleChart } from './sample-charts.ts';

/** The lines that the page assigns, with what it shows of them. */
export function expectedLines(page: Pick<SamplePage, 'shows' | 'columns'>, chart: SampleChart): object[] {
  const shows = (column: SamplePage['columns'][number]) => page.columns.includes(column);
  const plain = { modifiers: [], units: null, diagnoses: [], poa: null };
  const diagnoses = chart.diagnoses.map((d) => ({
    ...plain,
    system: 'ICD-10-CM',
    code: d.code,
    poa: shows('poa') ? d.poa : null,
  }));
  const services = chart.services.map((s) => ({
    ...plain,
    system: /^\d/.test(s.code) ? 'CPT' : 'HCPCS',
    code: s.code,
    modifiers: shows('modifiers') ? s.modifiers : [],
    units: shows('units') ? s.units : null,
    diagnoses: shows('diagnoses') ? codesAt(chart, s.pointers) : [],
  }));
  if (page.shows === 'none') return [];
  return [...(page.shows === 'services' ? [] : diagnoses), ...(page.shows === 'diagnoses' ? [] : services)];
}

/** The lines of a reading in the same form; one that could not be read says so. */
export const linesOf = (reading: FrameReading | null): object[] =>
  (reading?.lines ?? []).map(({ key: _, label: __, unreadable, ...line }) =>
    unreadable === null ? line : { unreadable },
  );

/** Fields of the page that the reading lacks or has wrong, as `dob: null`. */
export function wrongFields(page: SamplePage, chart: SampleChart, reading: FrameReading | null): string[] {
  const truth: Partial<Record<ChartField, string>> = {
    patient: chart.mrn,
    encounter: chart.encounter,
    dob: chart.dob,
    dateOfService: chart.dos,
    payer: chart.payer,
    provider: chart.provider,
  };
  return page.fields.flatMap((field) => {
    const said = reading?.fields[field] ?? null;
    const right =
      field === 'name'
        ? said !== null && sameName(said, `${chart.first} ${chart.last}`)
        : said === truth[field];
    return right ? [] : [`${field}: ${said}`];
  });
}
