// What the parts of a table are, said in words too: where it is narrow rows stand as cards, and what is not laid out as a
// table some browsers no longer tell as one.

export const said = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
