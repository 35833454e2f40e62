// Kinds of documentation deficiency to choose from; at first none is chosen.

import { deficiency } from '../../lib/model/gap.ts';
import { deficiencyWords } from '../../lib/reports/query-words.ts';

export const DeficiencyOptions = () => (
  <>
    <option value="" disabled>
      Choose…
    </option>
    {deficiency.options.map((option) => (
      <option key={option} value={option}>
        {deficiencyWords[option]}
      </option>
    ))}
  </>
);
