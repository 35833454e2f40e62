// Tables for a spreadsheet: CSV by RFC 4180, and no cell that the spreadsheet would compute.

/** Lines of cells, each line with its own end. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
