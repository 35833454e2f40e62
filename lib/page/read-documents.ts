// Names the documentation regions of a frame: what can be quoted, what it is called, who wrote it when.

import type { DocumentRegion } from '../model/chart.ts';
import type { Cell, FrameRole } from '../model/profile.ts';
import { gridCache, readCell } from './cells.ts';
import { parseDate } from './dates.ts';
import { type PageView, shownElements } from './page-view.ts';

export interface Region extends DocumentRegion {
  element: Element;
  /** Told apart by its place among others only, which changes when a document comes before it. */
  counted: boolean;
  /** Its date as `YYYY-MM-DD`; null where the page shows none, or none that is wholly a date. */
  written: string | null;
}

const mostRegions = 200;

/** Shown regions with their elements, in the order of the profile and then of the page. */
export function readRegions(role: FrameRole, view: PageView): Region[] {
  const found = (role.documents ?? []).flatMap((reader) =>
    shownElements(view, reader.selector)
      .slice(0, mostRegions)
      .map((element, i) => {
        const base = reader.within ? (element.closest(reader.within) ?? element) : element;
        const say = (from: Element, cell: Cell | undefined, longest: number): string | null =>
          (cell && readCell(from, cell, gridCache())?.[0]?.slice(0, longest)) || null;
        const said = say(base, reader.key, 38);
        const date = say(base, reader.date, 40);
        const key = said ?? (i > 0 ? String(i + 1) : null);
        return {
          element,
          counted: said === null,
          region: key === null ? reader.region : `${reader.region} ${key}`,
          title: say(base, reader.title, 200),
          author: say(base, reader.author, 200),
          date,
          written: date && parseDate(date, view.dates),
        };
      }),
  );
  return found.slice(0, mostRegions);
}

/** Title, author and date of a document in one line; null when the page shows none of them. */
export const sourceOf = (region: DocumentRegion | undefined): string | null =>
  [region?.title, region?.author, region?.date].filter(Boolean).join(', ').slice(0, 300) || null;
