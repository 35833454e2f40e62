// A sample to hand on: the report, and its charts as a table.

import type { Sample } from '../../../lib/review/sampling/draw.ts';
import { sampleCharts } from '../../../lib/review/sampling/sample-charts.ts';
import { sampleCsv, sampleReport } from '../../../lib/review/sampling/sample-report.ts';
import type { KnownSample, ReviewOfNumber } from '../../../lib/store/views/samples.ts';
import { saveFile } from '../../ui/save-file.ts';

interface Props {
  record: KnownSample;
  sample: Sample;
  reviews: readonly ReviewOfNumber[];
  who: (id: string | undefined) => string;
}

export function SampleOut({ record, sample, reviews, who }: Props) {
  // On paper “You” is nobody.
  const named = (id: string) => record.auditors.find((auditor) => auditor.id === id)?.name ?? who(id);
  const report = sampleReport(record, sample, named(record.madeBy));
  const used = new Set(record.replaced.map((r) => r.by));
  const name = record.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  const csv = () =>
    sampleCsv(
      sampleCharts(sample, record, reviews),
      sample.spares.filter((spare) => !used.has(spare.key)),
      named,
    );
  return (
    <details>
      <summary>Report and export</summary>
      <div className="inline-form">
        <button type="button" className="button" onClick={() => saveFile(csv(), `${name}.csv`, 'text/csv')}>
          Charts as CSV
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(report, `${name}.txt`, 'text/plain')}
        >
          Report as a file
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className="report" aria-label="Report" tabIndex={0}>
        <pre>{report}</pre>
      </section>
    </details>
  );
}
