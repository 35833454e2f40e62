// The published code sets for tests at full size. They lie beside the repository, not in it; where they are not
// there, the tests that need them are skipped and say so.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { ListedCode } from '../../../../lib/codes/search/build-index.ts';

const folder = new URL('../../../../../shared/data/', import.meta.url);
const names = {
  diagnoses: 'icd10cm_order_2022.txt.gz',
  procedures: 'icd10pcs_order_2022.txt.gz',
  supplies: 'HCPC2019_CONTR_ANWEB.txt.gz',
} as const;

/** Whether the published files are there; says so when they are not. */
export const codeFilesPresent = Object.values(names).every((name) =>
  existsSync(fileURLToPath(new URL(name, folder))),
);
if (!codeFilesPresent) {
  console.log('codes/search: no ../shared/data beside the repository, code sets of full size are skipped');
}

const lines = (name: string): string[] =>
  gunzipSync(readFileSync(new URL(name, folder)))
    .toString('latin1')
    .split(/\r?\n/);

/** An ICD-10 order file, headers included: code in columns 7 to 13, flag in 15, long title from 78. */
const orderFile = (name: string): ListedCode[] =>
  lines(name)
    .filter((line) => line.length > 77)
    .map((line) => ({
      code: line.slice(6, 13).trim(),
      title: line.slice(77).trim(),
      billable: line[14] === '1',
    }));

/** The HCPCS file's procedure lines, their long titles put together: code in 1 to 5, kind of line in 11, title in 12 to 91. */
function supplyFile(name: string): ListedCode[] {
  const byCode = new Map<string, ListedCode>();
  for (const line of lines(name)) {
    const [, code, title] = /^([A-Z]\d{4})\d{5}[34](.{80})/.exec(line) ?? [];
    if (!code || !title) continue;
    const before = byCode.get(code);
    byCode.set(code, {
      code,
      title: before ? `${before.title} ${title.trim()}` : title.trim(),
      billable: true,
    });
  }
  return [...byCode.values()];
}

/** ICD-10-CM 2022 with headers: 95,524. */
export const diagnoses = (): ListedCode[] => orderFile(names.diagnoses);
/** ICD-10-PCS 2022 with its tables: 79,115. */
export const procedures = (): ListedCode[] => orderFile(names.procedures);
/** HCPCS Level II 2019: 6,440. */
export const supplies = (): ListedCode[] => supplyFile(names.supplies);
