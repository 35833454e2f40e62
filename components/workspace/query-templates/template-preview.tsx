// A template as the provider would see a query of it: what the author puts in stands in braces.

import type { QueryTemplate } from '../../../lib/queries/template.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';

export function TemplatePreview({ template }: { template: Omit<QueryTemplate, 'topic' | 'version'> }) {
  const { title, question, options, cites, reasons } = template;
  return (
    <section className="template-preview" aria-label="As the provider would see it">
      <h3>{title || 'No title yet'}</h3>
      <p className="small quiet">{reasons.map((one) => deficiencyWords[one]).join('; ')}</p>
      <p className="small">
        <span className="quiet">In the record, as far as it is there: </span>
        {cites.map(({ label }) => label).join(', ') || 'nothing named yet'}
      </p>
      <p className="template-question">{question || 'No question yet.'}</p>
      {options.length > 0 ? (
        <ul className="template-options">
          {options.map(({ text }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two options may have one text while they are written
            <li key={n}>{text}</li>
          ))}
        </ul>
      ) : (
        <p className="small quiet">Answered in the provider’s own words.</p>
      )}
    </section>
  );
}
