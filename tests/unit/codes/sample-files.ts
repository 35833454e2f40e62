// Small files in the published forms, with invented codes where the real ones are not public, and a ZIP archive made by
// hand: tests spoil them in one place each.

import { crc32, deflateRawSync } from 'node:zlib';
import { importFiles, type MadeTable } from '../../../lib/codes/import-files.ts';
import type { ImportOptions } from '../../../lib/codes/import-options.ts';
import type { SourceFile } from '../../../lib/codes/source/members.ts';
import { type OpenedBlob, openBlob } from '../../../lib/codes/tables/blob.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';

export const file = (name: string, content: string | Uint8Array): SourceFile => ({
  name,
  blob: new Blob([content as BlobPart]),
});

/** Imports a part of a release: the real ones are held to their full size. */
export const importPart = (files: SourceFile | SourceFile[], options: Partial<ImportOptions> = {}) =>
  importFiles([files].flat(), { now: 0, complete: false, ...options });

export function made(result: Result<MadeTable[]>): OpenedBlob[] {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.happened}`);
  return result.value.map(({ blob }) => {
    const opened = openBlob(blob);
    if (!opened.ok) throw new Error(opened.error.happened);
    return opened.value;
  });
}

export const refusal = (result: Result<MadeTable[]>): Fault | null => (result.ok ? null : result.error);

/** [code, billable, title] as lines of an order file. */
export const orderFile = (codes: readonly (readonly [string, 0 | 1, string])[]): string =>
  codes
    .map(
      ([code, flag, title], i) =>
        `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`,
    )
    .join('');

export const orderSample = orderFile([
  ['A00', 0, 'Cholera'],
  ['A000', 1, 'Cholera due to Vibrio cholerae 01, biovar cholerae'],
  ['A001', 1, 'Cholera due to Vibrio cholerae 01, biovar eltor'],
  ['S720', 0, 'Fracture of head and neck of femur'],
  [
    'S72001A',
    1,
    'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture',
  ],
]);

/** One fixed-width HCPCS line: 320 characters. */
export const hcpcsLine = (
  code: string,
  sequence: string,
  record: string,
  title: string,
  added = '20200101',
  ended = '',
): string => {
  const line = new Array<string>(320).fill(' ');
  const put = (at: number, text: string) => line.splice(at - 1, text.length, ...text);
  put(1, code.padStart(5));
  put(6, sequence);
  put(11, record);
  put(12, title);
  if (record === '3' || record === '7') {
    put(92, title.slice(0, 28));
    put(230, 'C');
    put(269, added);
    put(277, added);
    put(285, ended);
    put(293, 'N');
  }
  return line.join('');
};

export const hcpcsSample = [
  '***Disclaimers\t\t',
  '*A preamble.',
  hcpcsLine('A1', '00100', '7', 'Dressing for one wound', '20020701'),
  hcpcsLine('J9271', '00100', '3', 'Injection of an invented', '20160101'),
  hcpcsLine('J9271', '00200', '4', 'substance, 1 mg'),
  hcpcsLine('K0861', '00100', '3', 'Chair', '20060101', '20220630'),
  hcpcsLine('D0120', '00100', '3', 'Dental', '19900101'),
];

export const pairsSample = [
  'Copyright notice\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence',
  'prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale',
  '0A001\t0A002\t\t20200101\t*\t1\tMisuse of column two code',
  '0A001\t0A003\t*\t19960101\t20221231\t0\tMore extensive procedure',
  '0A004\t0A003\t\t20230101\t20230101\t9\tNever in force',
  '0A002\t0A001\t\t20240101\t*\t1\tSequential',
];

export const tabularSample = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2021</version>
  <chapter>
    <name>4</name>
    <desc>Endocrine diseases (E00-E89)</desc>
    <excludes1><note>disorders of newborn (P70-P71)</note></excludes1>
    <section id="E08-E13">
      <desc>Diabetes (E08-E13)</desc>
      <diag><name>E08</name><desc>Secondary</desc>
        <codeFirst><note>the cause, as &lt;drug&gt; (T36-T50 with fifth or sixth character 5)</note></codeFirst>
        <sevenChrDef><extension char="1">right eye</extension><extension char="2">left eye</extension></sevenChrDef>
        <diag><name>E08.3</name><desc>With eyes</desc>
          <excludes2><note>vitamin B12 (E08.9, E99.-)</note></excludes2>
        </diag>
      </diag>
      <diag><name>E08.9</name><desc>Plain</desc></diag>
    </section>
  </chapter>
  <chapter><name>16</name><desc>Perinatal</desc><section id="P70-P71"><desc>P</desc>
    <diag><name>P70</name><desc>a</desc><diag><name>P70.2</name><desc>b</desc></diag></diag>
    <diag><name>P71</name><desc>c</desc></diag></section></chapter>
  <chapter><name>19</name><desc>Poisoning</desc><section id="T36-T50"><desc>T</desc>
    <diag><name>T36</name><desc>d</desc><diag><name>T36.0X1</name><desc>e</desc></diag><diag><name>T36.0X5</name><desc>f</desc></diag></diag>
    <diag><name>T50</name><desc>g</desc></diag></section></chapter>
</ICD10CM.tabular>
`;

/** @param members name and content; a size or sum of another content can be pretended */
export function zip(
  members: readonly { name: string; content: string | Uint8Array; sum?: number }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, sum } of members) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(sum ?? crc32(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    parts.push(local, packed);
    directory.push(entry);
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
