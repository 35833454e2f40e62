// Seals every row on its way to the disk and opens it on its way back, beneath all that reads or writes the store: a
// view or a command that was forgotten cannot exist. Dexie's own layers (live queries, its cache) see sealed rows. No
// function here is async: Dexie follows its transaction through its own promises only.

import type {
  DBCore,
  DBCoreAddRequest,
  DBCoreCursor,
  DBCoreDeleteRangeRequest,
  DBCoreDeleteRequest,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCorePutRequest,
  DBCoreQuery,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import { during } from './during.ts';
import type { Seal } from './seal.ts';
import { hideValue, joinRow, partRow, placeOf, shapeOf } from './sealed-rows.ts';

type Row = Record<string, unknown>;

/** Nearest to the application; Dexie's own are at 2 and below. */
const level = 3;

/** For `Dexie.use`, before the database is opened. */
export const sealing = (seal: Seal): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  level,
  create: (down) => ({ ...down, table: (name) => sealedTable(down.table(name), seal) }),
});

function sealedTable(down: DBCoreTable, seal: Seal): DBCoreTable {
  const { hidden } = shapeOf(down.name);
  const isHidden = (column: unknown): boolean => typeof column === 'string' && hidden.includes(column);
  // Each of our tables has one column as its key.
  const primary = down.schema.primaryKey.keyPath as string;
  const keyOf = (key: unknown): unknown => (isHidden(primary) ? hideValue(key, seal) : key);
  const asSealed = (row: Row) => [placeOf(down.name, row), row.sealed] as const;
  // The seal gives back what was sealed.
  const joined = (row: Row, inside: unknown): Row => joinRow(down.name, row, inside as Row);
  const open = (row: Row): Row => joined(row, seal.open(...asSealed(row)));
  /** What was not found stays undefined. */
  const openAll = (rows: readonly Row[], trans: DBCoreTransaction) => {
    const found = rows.filter((row) => row);
    return during(trans, down.name, seal.openAll(found.map(asSealed)), (insides) => {
      const opened = new Map(found.map((row, i) => [row, joined(row, insides[i])]));
      // Dexie declares a row that was not found as one that is there.
      return rows.map((row) => opened.get(row) as Row);
    });
  };
  const lookUp = (query: DBCoreQuery): DBCoreQuery =>
    isHidden(query.index.keyPath) ? { ...query, range: hiddenRange(query.range, seal) } : query;
  return {
    ...down,
    mutate(asked) {
      if (asked.type === 'delete' || asked.type === 'deleteRange') return down.mutate(sealedRequest(asked));
      const parts = asked.values.map((row: Row) => partRow(down.name, row, seal));
      const sealed = seal.sealAll(parts.map(({ place, inside }) => [place, inside]));
      const written = during(asked.trans, down.name, sealed, (bytes) =>
        down.mutate(
          writeRequest(
            asked,
            parts.map(({ onDisk }, i) => ({ ...onDisk, sealed: bytes[i] })),
          ),
        ),
      );
      return isHidden(primary) ? written.then((answer) => withKeysOf(asked.values, answer)) : written;
    },
    get: (asked) =>
      down
        .get({ ...asked, key: keyOf(asked.key) })
        .then((row) => openAll([row], asked.trans))
        .then(([row]) => row),
    getMany: (asked) =>
      down.getMany({ ...asked, keys: asked.keys.map(keyOf) }).then((rows) => openAll(rows, asked.trans)),
    query(asked) {
      // A hidden key is told by its row only.
      const values = asked.values === true || isHidden(primary);
      const found = down.query({ ...asked, values, query: lookUp(asked.query) });
      if (!values) return found;
      return found
        .then(({ result }) => openAll(result, asked.trans))
        .then((rows) => ({ result: asked.values ? rows : rows.map((row) => row[primary]) }));
    },
    openCursor(asked) {
      const values = asked.values === true || isHidden(primary);
      return down
        .openCursor({ ...asked, values, query: lookUp(asked.query) })
        .then((cursor) => cursor && openedCursor(cursor, values, open, isHidden(primary) ? primary : null));
    },
    count: (asked) => down.count({ ...asked, query: lookUp(asked.query) }),
  };

  function sealedRequest(asked: DBCoreDeleteRequest | DBCoreDeleteRangeRequest): DBCoreMutateRequest {
    if (asked.type === 'deleteRange')
      return isHidden(primary) ? { ...asked, range: hiddenRange(asked.range, seal) } : asked;
    const { criteria: _, ...rest } = asked;
    return { ...rest, keys: asked.keys.map(keyOf) };
  }

  /** Without what Dexie adds to tell which columns of a row changed: it would name them in plain. */
  function writeRequest(asked: DBCoreAddRequest | DBCorePutRequest, values: Row[]): DBCoreMutateRequest {
    if (asked.type === 'add') return { ...asked, values };
    const { criteria: _, changeSpec: __, updates: ___, ...rest } = asked;
    return { ...rest, values };
  }

  function withKeysOf(rows: readonly Row[], answer: DBCoreMutateResponse) {
    const results = rows.map((row) => row[primary]);
    return { ...answer, ...(answer.results && { results }), lastResult: results.at(-1) };
  }
}

/** Dexie's `DBCoreRangeType`, which its types declare only. */
const rangeOf = { equal: 1, range: 2 };

/** @throws where the order of hidden values would matter: they have none. */
function hiddenRange(range: DBCoreKeyRange, seal: Seal): DBCoreKeyRange {
  if ((range.type as number) === rangeOf.range)
    throw new Error('A hidden column can be looked up by one value only.');
  // As above.
  if ((range.type as number) !== rangeOf.equal) return range;
  return { ...range, lower: hideValue(range.lower, seal), upper: hideValue(range.upper, seal) };
}

function openedCursor(
  cursor: DBCoreCursor,
  values: boolean,
  open: (row: Row) => Row,
  hiddenKey: string | null,
): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => (hiddenKey ? open(cursor.value)[hiddenKey] : cursor.primaryKey) },
    value: { get: () => (values ? open(cursor.value) : cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
    },
    advance: { value: (count: number) => cursor.advance(count) },
  });
}
