// What the check of a template says, as it is read and as it is written.

import type { TemplateBreach } from '../../../lib/queries/check-template.ts';

export function TemplateCheck({ breaches }: { breaches: readonly TemplateBreach[] }) {
  return (
    <section className="query-part" aria-label="Compliance check">
      <h3>Compliance check</h3>
      <p role="status" className={breaches.length === 0 ? 'check-clear' : 'small'}>
        {breaches.length === 0
          ? 'Nothing holds this template.'
          : `${breaches.length} ${breaches.length === 1 ? 'point holds' : 'points hold'} this template.`}
      </p>
      <ul className="check-list">
        {breaches.map(({ rule, field, happened, mend }) => (
          <li key={`${rule} ${field} ${happened}`}>
            <p>
              <span className="code small">{rule}</span> {happened}
            </p>
            <p className="small">{mend}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
