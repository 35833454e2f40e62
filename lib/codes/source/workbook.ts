// The sheets of a workbook (.xlsx, ECMA-376), each as the text that its rows would be when saved: tab-separated, a line a
// row, empty rows kept, so that line 12 is row 12. Read as a stream like every other file. Macros and formulas are not run.

import { FileProblem } from '../file-problem.ts';
import type { Bytes, Limits } from './bytes.ts';
import { plainForm, readCellForms } from './cell-forms.ts';
import { readSharedTexts } from './shared-texts.ts';
import { type BookContext, readSheet } from './sheet-text.ts';
import { readPart } from './workbook-part.ts';
import type { Member } from './zip.ts';

const book = 'xl/workbook.xml';

/** Whether an archive is an office document: a workbook, or something that only looks like one. */
export const isOfficeFile = (members: readonly Member[]): boolean =>
  members.some(({ name }) => name === '[Content_Types].xml');

/**
 * The sheets that somebody sees; hidden ones are left out. Nothing of them is read yet.
 * @param name what the workbook is called
 */
export async function sheetsOf(name: string, members: readonly Member[], limits: Limits): Promise<Member[]> {
  const parts = new Map(members.map((member) => [member.name, member]));
  const partOf = (path: string): Member => {
    const found = parts.get(path);
    if (!found) throw new FileProblem('spreadsheet-file', 'It is no workbook as .xlsx has them.');
    return found;
  };
  const { sheets, from1904 } = await readBook(partOf(book));
  const targets = await readTargets(partOf('xl/_rels/workbook.xml.rels'));
  let context: Promise<BookContext> | null = null;
  // All sheets share it, and it is as large as they are: read with the first.
  const shared = async (): Promise<BookContext> => {
    const [texts, styles] = [parts.get('xl/sharedStrings.xml'), parts.get('xl/styles.xml')];
    return {
      texts: texts ? await readSharedTexts(texts.bytes(), limits) : [],
      forms: styles ? await readCellForms(styles.bytes()) : [plainForm],
      from1904,
    };
  };
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ title, id }) => {
      const sheet = partOf(targets.get(id) ?? '');
      return {
        name,
        sheet: title,
        size: sheet.size,
        async *bytes(): Bytes {
          context ??= shared();
          yield* readSheet(sheet.bytes(), await context, limits);
        },
      };
    });
}

interface NamedSheet {
  title: string;
  id: string;
  hidden: boolean;
}

async function readBook(part: Member): Promise<{ sheets: NamedSheet[]; from1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let from1904 = false;
  await readPart(part.bytes(), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904'));
      if (name !== 'sheet') return;
      const hidden = /hidden/i.test(attribute('state'));
      sheets.push({ title: attribute('name'), id: attribute('[\\w.-]+:id'), hidden });
    },
    close() {},
  });
  return { sheets, from1904 };
}

/** Where the parts are that the workbook names by id. */
async function readTargets(part: Member): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(part.bytes(), {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target');
      targets.set(attribute('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close() {},
  });
  return targets;
}
