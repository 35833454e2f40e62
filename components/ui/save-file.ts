// Saving a text as a file, by the browser's own download.

/** @param name no patient's number in it: names of files are shown everywhere. */
export function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; revoked at once it would fail in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
