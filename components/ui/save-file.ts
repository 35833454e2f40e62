// Saving as a file, by the browser's own download.

/** @param name no patient's number in it: names of files are shown everywhere. */
export const saveFile = (text: string, name: string, type: string): void =>
  saveBlob(new Blob([text], { type }), name);

/** @param name as of `saveFile` */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; revoked at once it would fail in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
