// Saving a text, or what was packed, as a file, by the browser's own download.

/** @param name no patient's number in it: names of files are shown everywhere. */
export function saveFile(content: string | Blob, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; revoked at once it would fail in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
