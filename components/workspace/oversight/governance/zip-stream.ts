// A ZIP file that grows part by part, so that a year of charts never stands in memory as one text.

import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipWriter {
  /** Begins a file; what is added afterwards is its. */
  begin: (path: string) => { add: (text: string) => void; end: () => void };
  /** Ends the archive. */
  finish: () => Blob;
}

/** Throws where the archive cannot be made. */
export function zipWriter(): ZipWriter {
  const parts: BlobPart[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) broken = error;
    // Nothing here is in memory that several threads share, which a Blob would not take.
    else parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const check = () => {
    if (broken) throw broken;
  };
  return {
    begin: (path) => {
      const file = new ZipDeflate(path, { level: 6 });
      zip.add(file);
      return {
        add: (text) => {
          file.push(strToU8(text));
          check();
        },
        end: () => {
          file.push(new Uint8Array(0), true);
          check();
        },
      };
    },
    finish: () => {
      zip.end();
      check();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
