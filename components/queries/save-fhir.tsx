// Saves a query as FHIR resources in a file, for whoever takes it into the EHR: nothing is sent from here.

import { queryBundle } from '../../lib/queries/fhir/bundle.ts';
import type { FhirChart } from '../../lib/queries/fhir/values.ts';
import { authorRoleWords, deficiencyWords } from '../../lib/reports/query-words.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { saveFile } from '../ui/save-file.ts';
import { Tip } from '../ui/tip.tsx';

interface Props {
  seen: SeenQuery;
  chart: FhirChart;
  /** What the query is called, for those who hear the buttons. */
  name: string;
}

const words = { role: authorRoleWords, reason: deficiencyWords };

export function SaveFhir({ seen, chart, name }: Props) {
  const save = async () => {
    const { id, query, life } = seen;
    const { sentAt, dueAt, answer, answeredAt, steps } = life;
    const documentation = steps.find(({ step }) => step === 'close')?.documentation ?? '';
    const answered = answer && { answer, answeredAt, documentation };
    const bundle = await queryBundle({ id, query, sentAt, dueAt, answered }, chart, words);
    saveFile(JSON.stringify(bundle, null, 2), fileName(seen), 'application/fhir+json');
  };
  return (
    <Tip text="A file for the EHR; it holds words of the record">
      <button
        type="button"
        className="button"
        aria-label={`Save as FHIR: ${name}`}
        onClick={() => void save()}
      >
        Save as FHIR
      </button>
    </Tip>
  );
}

/** By topic and by the query's own number, no patient's. */
const fileName = ({ id, query }: SeenQuery): string =>
  `query-${query.topic.replaceAll(/[^a-z0-9-]+/gi, '-')}-${id.slice(-8)}.fhir.json`;
