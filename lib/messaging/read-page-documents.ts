// Asks the frames of a tab for the text of the documents they show. What comes back is held to a schema and kept
// nowhere.

import type { FrameReading } from '../model/chart.ts';
import { type PageDocument, pageDocument } from '../model/page-document.ts';
import { ask, vouched } from './ask-page.ts';
import { readingsOf } from './readings.ts';
import type { PageDocuments } from './to-page.ts';

/** More documents than a chart shows at once. */
const most = 200;

/** Of every frame that `isElsewhere` does not say shows another chart. */
export async function readPageDocuments(
  tab: number,
  isElsewhere: (reading: FrameReading) => boolean,
): Promise<PageDocument[]> {
  const frames = await readingsOf(tab);
  const answers = await Promise.all(
    [...frames].map(async ([frame, old]) => {
      // Each part is checked below.
      const answer = (await ask(tab, frame, { type: 'read-documents' })) as
        | Partial<PageDocuments>
        | null
        | undefined;
      const reading = vouched(old, answer?.reading);
      if (!reading || isElsewhere(reading) || !Array.isArray(answer?.documents)) return [];
      return answer.documents.slice(0, most).flatMap((one) => pageDocument.safeParse(one).data ?? []);
    }),
  );
  return answers.flat();
}
