// The packages bring no types: what the benchmark calls of them.

interface Pouch {
  bulkDocs(documents: readonly object[]): Promise<unknown>;
  info(): Promise<{ doc_count: number }>;
}

interface PouchClass {
  new (name: string, options: object): Pouch;
  plugin(plugin: object): PouchClass;
  replicate(from: Pouch, to: Pouch, options: object): Promise<unknown>;
}

declare module 'pouchdb-core' {
  const PouchDB: PouchClass;
  export default PouchDB;
}
declare module 'pouchdb-adapter-http' {
  const plugin: object;
  export default plugin;
}
declare module 'pouchdb-adapter-memory' {
  const plugin: object;
  export default plugin;
}
declare module 'pouchdb-replication' {
  const plugin: object;
  export default plugin;
}
