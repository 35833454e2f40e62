// The import table of docs/architecture.md, enforced. Each row: a folder and what it may import.

const pure = ['codes', 'rules', 'review', 'queries', 'oversight', 'reports'];
const lib = (...names) => names.map((n) => `^lib/${n}/`);

const table = {
  'lib/model': [],
  'lib/codes': lib('model'),
  'lib/rules': lib('model', 'codes'),
  'lib/review': lib('model', 'codes'),
  'lib/queries': lib('model', 'codes'),
  'lib/oversight': lib('model', 'codes', 'review', 'queries'),
  'lib/reports': lib('model', ...pure),
  'lib/page': lib('model'),
  'lib/messaging': lib('model'),
  'lib/store': [...lib('model'), '^lib/sync/(wire|merge)\\.ts$'],
  'lib/sync': lib('model', 'store'),
  'lib/demo': lib('model'),
  'lib/server': [...lib('model', ...pure), '^lib/sync/(wire|merge)\\.ts$'],
  components: [...lib('model', ...pure, 'store', 'messaging'), '^components/'],
  entrypoints: [
    ...lib('model', ...pure, 'page', 'messaging', 'store', 'sync'),
    '^components/',
    '^entrypoints/',
  ],
};

const packages = {
  'lib/model': ['zod'],
  'lib/page': [],
  'lib/messaging': ['webextension-polyfill', 'zod'],
  'lib/store': ['dexie', 'zod'],
  'lib/sync': ['dexie', 'zod'],
};

const rows = Object.entries(table).map(([folder, allowed]) => ({
  name: `imports-of-${folder.replace('/', '-')}`,
  comment: `${folder} may import ${allowed.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(lib|components|entrypoints|scripts|tests)/', pathNot: [`^${folder}/`, ...allowed] },
}));

const packageRows = Object.entries(packages).map(([folder, allowed]) => ({
  name: `packages-of-${folder.replace('/', '-')}`,
  comment: `${folder} may use ${allowed.join(', ') || 'no package'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: 'node_modules', pathNot: allowed.map((name) => `node_modules/(@types/)?${name}/`) },
}));

module.exports = {
  forbidden: [
    ...rows,
    ...packageRows,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-folders-use-no-node',
      comment: 'pure folders touch no DOM, network, clock or random source',
      severity: 'error',
      from: { path: `^lib/(model|${pure.join('|')}|page|messaging|store|sync)/` },
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
      to: { path: '^(lib|components)/.*index\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
