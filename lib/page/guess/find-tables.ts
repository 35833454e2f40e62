// Finds the code tables of a page: texts and inputs of the form of codes lead to the grids around them, and
// each grid has to show by its words and columns that its codes are assigned.

import { keepSearchTime } from '../one-look.ts';
import { shownText, takeValue } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { codeLike, wholeCode } from './code-like.ts';
import { draftTable, type TableDraft } from './draft-table.ts';
import { type Grid, gridAround, isCutOff } from './grid.ts';
import type { PageParts } from './page-parts.ts';
import { listsPatients } from './several-patients.ts';
import { surroundingsOf } from './surroundings.ts';
import { columnRole, nameWords, standing } from './words.ts';

export interface RatedTable extends TableDraft {
  /** From 0 to 1. */
  score: number;
  /** The nearest words that people read. */
  said: string;
}

export interface FoundTables {
  tables: RatedTable[];
  /** What looked like codes and was left alone, in words. */
  refused: string[];
  /** Why not all that the page says of its codes can be read. */
  unread: string | null;
}

const enough = 0.5;
const mostGrids = 40;
const searches = /\b(search|find|filter|lookup|query|term|zip|postal|phone|fax|q)\b/;

/** @param lists elements that list several patients: nothing in them is assigned to this chart */
export function findTables(parts: PageParts, lists: readonly Element[]): FoundTables {
  const grids = gridsWithCodes(parts, lists);
  const refused: string[] = [];
  const rated = grids.flatMap((grid): RatedTable[] => {
    const { said, named } = surroundingsOf(grid.container, grid.rows[0]);
    if (listsPatients(grid)) return [];
    const draft = draftTable(grid, said, { ...parts, roots: parts.view.roots, values: [] });
    if (!draft) return [];
    const stated = standing(said) || (said === '' ? standing(named) : Math.min(0, standing(named)));
    const score = rate(draft, stated, grid);
    if (score >= enough) return [{ ...draft, score, said }];
    if (stated >= 0 && score < 0.3) return [];
    refused.push(
      `${said ? `“${said}”` : 'A list'} shows ${draft.lines.length} codes, ${stated < 0 ? 'but by its name they are not assigned here' : 'but too little says that they are assigned'}.`,
    );
    return [];
  });
  return { tables: withoutRepeats(rated, refused), refused, unread: unreadPart(grids) };
}

function gridsWithCodes(parts: PageParts, lists: readonly Element[]): Grid[] {
  const holders = new Set<Element>();
  for (const { element, text } of parts.texts) if (leads(text)) holders.add(element);
  for (const input of parts.inputs) {
    if (searches.test(nameWords(`${input.name} ${input.id} ${input.type} ${input.placeholder}`))) continue;
    if (leads(input.value)) holders.add(input);
  }
  for (const choice of parts.choices) if (leads(takeValue(choice, 'choice') ?? '')) holders.add(choice);
  const coded = (row: Element): boolean => {
    if (holders.has(row)) return true;
    for (const holder of holders) if (row.contains(holder)) return true;
    return false;
  };
  const grids: Grid[] = [];
  for (const holder of holders) {
    if (grids.length >= mostGrids) break;
    keepSearchTime();
    if (lists.some((list) => list.contains(holder)) || grids.some((g) => rowsHold(g, holder))) continue;
    // Rows beyond those that are looked at would each lead to the same grid again.
    if (grids.some((g) => isCutOff(g) && g.container.contains(holder))) continue;
    if (!isShown(holder)) continue;
    const grid = gridAround(holder, coded);
    if (grid && !grids.some((g) => g.container === grid.container && g.rows[0] === grid.rows[0]))
      grids.push(grid);
  }
  const inOrder = grids.sort((a, b) => (a.container.compareDocumentPosition(b.container) & 4 ? -1 : 1));
  // A table in a block is a table; a list in a table's row belongs to that row.
  const within = (inner: Grid, outer: Grid) =>
    inner !== outer && outer.rows.some((row) => row.contains(inner.container));
  const kept = inOrder.filter((g) => g.kind !== 'blocks' || !inOrder.some((other) => within(other, g)));
  return kept.filter((g) => !kept.some((other) => within(g, other)));
}

const unreadPart = (grids: Grid[]): string | null =>
  grids.some(isSideways)
    ? 'A table shows its codes side by side, each in a column of its own. Such a table cannot be read.'
    : grids.some(goesOn)
      ? 'What belongs to a code goes on in a second row below it. Such a table cannot be read.'
      : null;

/** Below each row with a code stands one without, that names modifiers or diagnoses. */
function goesOn({ kind, rows }: Grid): boolean {
  if (kind === 'blocks') return false;
  const coded = (row: Element) => Array.from(row.children).some((cell) => wholeCode(shownText(cell)));
  const firsts = rows.filter(coded);
  const going = firsts.filter((row) => {
    const next = rows[rows.indexOf(row) + 1];
    return (
      next && !coded(next) && /\b(mod(ifier)?s?|dx|diagnos[ei]s|pointers?|units)\b *:/i.test(shownText(next))
    );
  });
  return going.length > 0 && going.length * 2 >= firsts.length;
}

/** A row of a table with a heading at its left and a code in each of its other cells. */
const isSideways = ({ kind, rows }: Grid): boolean =>
  kind !== 'blocks' &&
  rows.some((row) => {
    const [head, ...cells] = row.children;
    const codes = cells.filter((cell) => wholeCode(shownText(cell)));
    const heading = head ? columnRole(shownText(head)) : null;
    return heading === 'code' && codes.length > 1 && codes.length === cells.length;
  });

const rowsHold = (grid: Grid, element: Element): boolean =>
  grid.container.contains(element) && grid.rows.some((row) => row.contains(element));

const codeForm = /\b(?:[A-Z]\d[0-9A-Z]|\d{4}[0-9A-Z]|(?=[A-Z]*\d)[0-9A-Z]{7}\b)/i;

/** A cheap test first, for it is made of every short text of the page. */
const leads = (text: string): boolean =>
  text.length >= 3 && text.length <= 200 && codeForm.test(text) && (codeLike(text)?.weight ?? 0) > 0;

function rate(draft: TableDraft, stated: number, grid: Grid): number {
  const form = draft.share * draft.weight * 0.5;
  const words = draft.headed ? 0.25 : 0;
  const support = Math.min(3, draft.support) * 0.1;
  const rows = draft.lines.length > 1 ? 0.1 : 0;
  const list = grid.kind === 'blocks' && draft.support === 0 && stated === 0 ? -0.1 : 0;
  const buttons = offersToAdd(grid) ? -0.4 : 0;
  const context = stated > 0 ? 0.25 : stated < 0 ? -0.6 : 0;
  return Math.max(0, Math.min(1, form + words + support + rows + list + buttons + context));
}

/** Each row has a button that would add it: these are choices. */
const offersToAdd = (grid: Grid): boolean => {
  const offers = grid.rows.filter((row) =>
    Array.from(row.querySelectorAll('button,a,input[type=button]')).some((b) =>
      /^(\+|add|select|choose|use|pick|assign)\b|^\+$/i.test(shownText(b) || b.getAttribute('value') || ''),
    ),
  );
  return grid.rows.length > 0 && offers.length * 2 > grid.rows.length;
};

/** The same codes shown twice, as a summary beside the table: the one that says more. */
function withoutRepeats(tables: RatedTable[], refused: string[]): RatedTable[] {
  const codes = (t: RatedTable) => new Set(t.lines.map((line) => line.code).filter(Boolean));
  return tables.filter((one, i) => {
    const mine = codes(one);
    const twin = tables.find((other, j) => {
      if (other === one) return false;
      const theirs = codes(other);
      const within = [...mine].every((code) => theirs.has(code));
      const better =
        other.score > one.score || (other.score === one.score && (theirs.size > mine.size || j < i));
      return within && better;
    });
    if (twin)
      refused.push(`${one.said ? `“${one.said}”` : 'A second list'} repeats codes that another table shows.`);
    return !twin;
  });
}
