// Choosing between judgements that stand side by side. The choice is an ordinary change by someone who has seen
// them all, so it replaces them on every device; what it replaced stays in the log.

import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { notYours, signedBefore } from '../../review/refuse/closed-to.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type OpenTopic, openLines, type Topic } from '../views/open-lines.ts';
import { type Edit, type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';
import { lineIds } from './review.ts';
import type { Done } from './worksheet-edits.ts';

/** One of the judgements, other words than either, or all that was quoted in any of them. */
export type Choice = { side: string } | { words: string } | { all: true };

export interface Question {
  worksheetId: string;
  lineKey: string;
  topic: Topic;
}

/** Faults of its own: `not-your-worksheet`, `worksheet-signed`, and `settled` where nothing is open any more. */
export async function settle(
  db: Database,
  writer: Writer,
  { worksheetId, lineKey, topic }: Question,
  choice: Choice,
): Promise<Result<Done>> {
  const ids = await lineIds(worksheetId, lineKey);
  return commit(db, async () => {
    const sheet = await recordOf(db, 'worksheet', worksheetId);
    const values = sheet ? valuesAs('worksheet', sheet.view) : {};
    const closed = notYours(values, writer.person) ?? signedBefore(values);
    if (closed) return { ok: false, error: closed };
    const line = (await openLines(db, worksheetId)).find((one) => one.lineKey === lineKey);
    const open = line?.topics.find((one) => one.topic === topic);
    const chosen = open && chosenOf(open, choice);
    if (!chosen) return settledMeanwhile;
    const edits: Edit[] = [];
    if (Object.keys(chosen.verdict).length > 0)
      edits.push({ kind: 'verdict', id: ids.verdict, fields: chosen.verdict });
    if (Object.keys(chosen.finding).length > 0)
      edits.push({ kind: 'finding', id: ids.finding, fields: chosen.finding });
    return ok({ undo: await writeEdits(db, writer, edits) });
  });
}

type Chosen = { verdict: Edit['fields']; finding: Edit['fields'] };

function chosenOf({ topic, sides }: OpenTopic, choice: Choice): Chosen | null {
  if ('words' in choice) return { verdict: {}, finding: { [topic]: choice.words.trim() } };
  if ('all' in choice) {
    const items = sides.flatMap(({ finding }) => finding.evidence ?? []);
    const evidence: Evidence[] = [...new Map(items.map((item) => [item.id, item])).values()];
    return { verdict: {}, finding: { evidence } satisfies Partial<Finding> };
  }
  return sides.find(({ id }) => id === choice.side) ?? null;
}

const settledMeanwhile = fail(
  'settled',
  'What stood side by side here has changed meanwhile.',
  'Nothing was chosen.',
  'Look at the line as it stands now.',
);
