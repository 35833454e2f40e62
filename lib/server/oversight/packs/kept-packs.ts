// Packs that were made, and their files. A file is made of the frozen content alone.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../model/canonical-json.ts';
import { isWithin, type Limits } from '../../../model/limits.ts';
import {
  missingMeasure,
  type PackContent,
  type PackFile,
  type PackFormat,
  type PackListed,
  packContent,
} from '../../../model/oversight/pack.ts';
import { packCsv } from '../../../reports/packs/pack-csv.ts';
import { packDocument } from '../../../reports/packs/pack-document.ts';
import { packHtml } from '../../../reports/packs/pack-html.ts';
import type { Queries } from '../../database/database.ts';
import { packPdf } from './pack-pdf.ts';
import { packXlsx } from './pack-xlsx.ts';

/** A pack is of all of a vendor: an account that is limited to facilities, or to other vendors, is given none of it. */
export const isOpenTo = (limits: Limits | undefined, vendor: string): boolean =>
  (limits?.facilities.length ?? 0) === 0 && isWithin(limits, { vendor });

interface Row {
  id: string;
  kind: PackListed['kind'];
  vendor: string;
  period_from: string;
  period_to: string;
  made_by: string | null;
  name: string | null;
  made_at: number;
  digest: string;
  missing: string;
}

/** Of the latest thousand those that the limits let through, the latest first. Inside the organisation's transaction. */
export async function listPacks(
  queries: Queries,
  organisation: string,
  limits: Limits | undefined,
): Promise<PackListed[]> {
  const rows = await queries.query<Row>(
    `select k.id, k.kind, k.vendor, k.period_from, k.period_to, k.made_by, p.name, k.made_at, k.digest, k.missing
     from pack k left join person p on p.organisation = k.organisation and p.id = k.made_by
     where k.organisation = $1 order by k.made_at desc, k.id desc limit 1000`,
    [organisation],
  );
  return rows
    .filter(({ vendor }) => isOpenTo(limits, vendor))
    .map(({ id, kind, vendor, period_from, period_to, made_by, name, made_at, digest, missing }) => ({
      id,
      kind,
      vendor,
      period: { from: period_from, to: period_to },
      madeBy: made_by === null ? null : (name ?? made_by),
      madeAt: made_at,
      digest,
      missing: z.array(missingMeasure).parse(JSON.parse(missing)),
    }));
}

/** The content; null where there is none that the limits let through. Throws where it is not what was frozen. */
export async function readPack(
  queries: Queries,
  organisation: string,
  limits: Limits | undefined,
  id: string,
): Promise<PackContent | null> {
  const [row] = await queries.query<{ vendor: string; content: string; digest: string }>(
    'select vendor, content, digest from pack where organisation = $1 and id = $2',
    [organisation, id],
  );
  if (!row || !isOpenTo(limits, row.vendor)) return null;
  const content = packContent.parse(JSON.parse(row.content));
  const digest = createHash('sha256').update(canonicalJson(content)).digest('hex');
  if (digest !== row.digest) throw new Error(`pack ${id} is not what was made`);
  return content;
}

const types: Record<PackFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
};

/** The same content gives the same bytes, whenever and wherever. */
export async function packFileOf(content: PackContent, format: PackFormat): Promise<PackFile> {
  const document = packDocument(content);
  const made: Record<PackFormat, () => Promise<Uint8Array> | string> = {
    pdf: () => packPdf(document, content.madeAt),
    xlsx: () => packXlsx(document),
    // Told as UTF-8 to spreadsheets that would read another encoding into it.
    csv: () => `\uFEFF${packCsv(document)}`,
    html: () => packHtml(document),
  };
  const bytes = await made[format]();
  const { kind, vendor, period } = content;
  const name = `${kind}-review-${vendor}-${period.from.slice(0, 7)}`
    .replaceAll(/[^0-9A-Za-z-]+/g, '-')
    .toLowerCase();
  return {
    name: `${name}.${format}`,
    type: types[format],
    // Either of the two: the declarations of Buffer want to know which.
    base64: Buffer.from(bytes as string).toString('base64'),
  };
}
