// What a mark beside a code line in the page says, and whose chart it is for.

import type { FrameReading } from './chart.ts';
import type { Disposition } from './verdict.ts';

/** A verdict, or that an automatic check has something to say of the line. */
export type PageMark = Disposition | 'advisory';

/**
 * One short text for one load of a frame and the chart it shows. Marks carry it back to the frame: a chart that
 * was changed on the way gets none, and nobody is named. It only has to differ; it keeps no secret.
 */
export function frameStamp({ document, fields }: FrameReading): string {
  const said = JSON.stringify([document, fields.patient, fields.name, fields.encounter]);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < said.length; i++) {
    a = Math.imul(a ^ said.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ said.charCodeAt(i), 1597334677);
  }
  return `${(a ^ (b >>> 16)) >>> 0}-${(b ^ (a >>> 13)) >>> 0}`;
}
