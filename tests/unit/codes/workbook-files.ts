// Workbooks for tests: as a program in use writes them, and by hand, to be spoilt in one place each.

import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { zip } from './sample-files.ts';

/** Sheets by name, as a real program writes them. */
export const workbook = (sheets: Record<string, SheetData>): Promise<Uint8Array> =>
  writeXlsxFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Codes" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>code</t></si><si><r><t>ed</t></r><r><t>it</t></r><rPh><t>EDIT</t></rPh></si><si><t>O80</t></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="[Red]yyyy\\-mm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
};

/** `<row>` elements that begin a list of the Medicare Code Editor. */
export const mceHead = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';

/**
 * A workbook by hand.
 * @param rows of its one sheet, as XML
 * @param others parts that are other than usual; null: not there
 */
export function handmade(
  rows: string,
  others: Readonly<Record<string, string | Uint8Array | null>> = {},
): Uint8Array {
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const all = { ...parts, 'xl/worksheets/sheet1.xml': sheet, ...others };
  return zip(Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])));
}
