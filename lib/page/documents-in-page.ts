// What the panel asks of a page when it looks through the documentation: the text of each document in view.

import type { FrameReading } from '../model/chart.ts';
import type { PageDocument } from '../model/page-document.ts';
import { mostDocumentText } from '../model/page-tools.ts';
import type { FollowedPage } from './follow-page.ts';
import { sourceOf } from './read-documents.ts';
import { readRegion } from './region-text.ts';

/** Documents in the order of the page, cut off behind so many characters in all. */
export function documentsIn(page: FollowedPage): { documents: PageDocument[]; reading: FrameReading } {
  let left = mostDocumentText;
  const documents = page.regionsNow().map((region): PageDocument => {
    const text = readRegion(region.element).text.slice(0, left);
    left -= text.length;
    const { title, author, written } = region;
    return { name: title ?? '', region: region.region, author, written, source: sourceOf(region), text };
  });
  return { documents: documents.filter(({ text }) => text !== ''), reading: page.readNow() };
}
