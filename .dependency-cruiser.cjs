// The import table of docs/architecture.md, enforced. Each row: a folder, the folders it may import and
// the packages it may use. tests/unit/house/import-table.test.ts proves that every rule catches its breach.

const pure = ['codes', 'notes', 'rules', 'review', 'queries', 'oversight', 'reports'];
const lib = (...names) => names.map((n) => `^lib/${n}/`);
/** How a text speaks: read where a page is read, too. Nothing else of it belongs into somebody's page. */
const noteText = '^lib/notes/text/';
const wire = '^lib/sync/(wire|merge)\\.ts$';

const table = {
  'lib/model': { folders: [], packages: ['zod'] },
  'lib/codes': { folders: lib('model'), packages: [] },
  'lib/notes': { folders: lib('model', 'codes'), packages: [] },
  'lib/rules': { folders: lib('model', 'codes'), packages: [] },
  'lib/review': { folders: lib('model', 'codes', 'queries'), packages: ['@noble/hashes', 'papaparse'] },
  'lib/queries': { folders: lib('model', 'codes'), packages: ['@noble/hashes'] },
  'lib/oversight': { folders: lib('model', 'codes', 'review', 'queries'), packages: [] },
  'lib/reports': { folders: lib('model', ...pure), packages: [] },
  'lib/page': { folders: [...lib('model'), noteText], packages: [] },
  'lib/messaging': { folders: lib('model'), packages: ['webextension-polyfill', 'zod'] },
  'lib/store': {
    folders: [...lib('model', 'review', 'queries'), wire],
    packages: ['@noble/ciphers', '@noble/hashes', 'dexie', 'zod'],
  },
  'lib/sync': { folders: lib('model', 'store'), packages: ['dexie', 'zod'] },
  'lib/practice': { folders: lib('model'), packages: [] },
  'lib/demo': { folders: lib('model', 'oversight', 'practice'), packages: ['@hono/node-server', 'hono'] },
  'lib/server': {
    folders: [...lib('model', ...pure), wire],
    packages: [
      '@electric-sql/pglite',
      '@hono/node-server',
      '@node-rs/argon2',
      '@simplewebauthn/server',
      '@zxcvbn-ts/language-common',
      'fflate',
      'hono',
      'nodemailer',
      'openid-client',
      'pdfkit',
      'pg',
      'uqr',
      'write-excel-file',
      'zod',
    ],
  },
  components: {
    folders: lib('model', ...pure, 'store', 'messaging'),
    packages: [
      '@ariakit/react',
      '@hookform/resolvers',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'd3-scale',
      'd3-shape',
      'dexie-react-hooks',
      'fflate',
      'lucide-react',
      'react',
      'react-dom',
      'react-hook-form',
      'react-hot-toast',
      'uqr',
      'webextension-polyfill',
      'zod',
    ],
  },
  entrypoints: {
    folders: [...lib('model', ...pure, 'page', 'messaging', 'store', 'sync', 'practice'), '^components/'],
    packages: ['react', 'react-dom', 'webextension-polyfill', 'wxt', 'zod'],
  },
};

/** Folders whose code ends up in a browser, or is promised to run anywhere. */
const withoutNode = Object.keys(table).filter((folder) => !['lib/server', 'lib/demo'].includes(folder));

const rowsOfLib = Object.keys(table).map((folder) => `^${folder}/`);

const named = (folder) => folder.replace('/', '-');

const folderRows = Object.entries(table).map(([folder, { folders }]) => ({
  name: `imports-of-${named(folder)}`,
  comment: `${folder} may import ${folders.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(lib|components|entrypoints|scripts|tests)/', pathNot: [`^${folder}/`, ...folders] },
}));

const packageRows = Object.entries(table).map(([folder, { packages }]) => ({
  name: `packages-of-${named(folder)}`,
  comment: `${folder} may use ${packages.join(', ') || 'no package'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: 'node_modules/', pathNot: packages.map((name) => `node_modules/(@types/)?${name}/`) },
}));

module.exports = {
  forbidden: [
    ...folderRows,
    ...packageRows,
    {
      name: 'folder-in-the-table',
      comment: 'a new folder gets a row in the table before it gets code',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: rowsOfLib },
    },
    {
      name: 'folder-in-the-table-before-it-imports',
      severity: 'error',
      from: { path: '^lib/', pathNot: rowsOfLib },
      to: {},
    },
    {
      name: 'resolves',
      comment: 'an import that is not found escapes every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node-in-browser-code',
      severity: 'error',
      from: { path: withoutNode.map((folder) => `^${folder}/`) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-sibling-rules',
      severity: 'error',
      from: { path: '^lib/rules/checks/' },
      to: { path: '^lib/rules/checks/' },
    },
    {
      name: 'no-sibling-profiles',
      severity: 'error',
      from: { path: '^lib/page/profiles/' },
      to: { path: '^lib/page/profiles/' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
