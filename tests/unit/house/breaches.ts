// One breach for each rule of the import table, and lawful imports that look like breaches.

interface Import {
  /** The file that imports. */
  from: string;
  source: string;
  /** The imported file, where it is one of ours. */
  to?: string;
}

const taking = (target: string): string => `import { x } from '${target}';\nexport const y = x;`;

/** `from` imports `to`; both get made. */
function importing(from: string, to: string): Import {
  const up = '../'.repeat(from.split('/').length - 1);
  return { from, to, source: taking(`${up}${to}`) };
}

const row = (folder: string, to: string): Import & { rule: string } => ({
  rule: `imports-of-${folder.replace('/', '-')}`,
  ...importing(`${folder}/takes-${to.replaceAll(/\W/g, '-')}.ts`, to),
});

const using = (folder: string, name: string): Import & { rule: string } => ({
  rule: `packages-of-${folder.replace('/', '-')}`,
  from: `${folder}/uses-a-package.ts`,
  source: taking(name),
});

export const breaches: readonly (Import & { rule: string })[] = [
  row('lib/model', 'lib/codes/a.ts'),
  row('lib/codes', 'lib/rules/a.ts'),
  row('lib/notes', 'lib/rules/a.ts'),
  row('lib/rules', 'lib/review/a.ts'),
  row('lib/review', 'lib/store/a.ts'),
  row('lib/queries', 'lib/review/a.ts'),
  row('lib/oversight', 'lib/rules/a.ts'),
  row('lib/reports', 'lib/page/a.ts'),
  row('lib/page', 'lib/store/a.ts'),
  row('lib/page', 'lib/notes/a.ts'),
  row('lib/messaging', 'lib/page/a.ts'),
  row('lib/store', 'lib/page/a.ts'),
  row('lib/store', 'lib/sync/exchange.ts'),
  row('lib/sync', 'lib/server/a.ts'),
  row('lib/practice', 'lib/review/a.ts'),
  row('lib/demo', 'lib/server/a.ts'),
  row('lib/server', 'lib/store/a.ts'),
  row('lib/server', 'lib/sync/exchange.ts'),
  row('lib/server', 'components/a.ts'),
  row('components', 'entrypoints/a.ts'),
  row('components', 'lib/page/a.ts'),
  row('components', 'lib/sync/exchange.ts'),
  row('entrypoints', 'lib/server/a.ts'),
  row('entrypoints', 'tests/a.ts'),
  using('lib/model', 'react'),
  using('lib/codes', 'zod'),
  using('lib/notes', 'zod'),
  using('lib/rules', 'zod'),
  using('lib/review', 'dexie'),
  using('lib/queries', 'zod'),
  using('lib/oversight', 'zod'),
  using('lib/reports', 'react'),
  using('lib/page', 'zod'),
  using('lib/messaging', 'react'),
  using('lib/store', 'webextension-polyfill'),
  using('lib/sync', 'hono'),
  using('lib/practice', 'zod'),
  using('lib/demo', 'zod'),
  using('lib/server', 'dexie'),
  using('components', 'dexie'),
  using('entrypoints', 'pg'),
  { rule: 'folder-in-the-table', ...importing('lib/page/takes-new-folder.ts', 'lib/newcomer/b.ts') },
  { rule: 'imports-of-lib-page', from: 'lib/page/takes-new-folder.ts', source: taking('../newcomer/b.ts') },
  {
    rule: 'folder-in-the-table-before-it-imports',
    ...importing('lib/newcomer/a.ts', 'lib/model/a.ts'),
  },
  { rule: 'resolves', from: 'lib/page/missing.ts', source: taking('./nowhere.ts') },
  { rule: 'no-circles', from: 'lib/codes/egg.ts', source: taking('./hen.ts') },
  { rule: 'no-node-in-browser-code', from: 'lib/sync/disk.ts', source: taking('node:fs') },
  { rule: 'no-node-in-browser-code', from: 'components/disk.tsx', source: taking('node:path') },
  { rule: 'no-sibling-rules', ...importing('lib/rules/checks/one.ts', 'lib/rules/checks/two.ts') },
  { rule: 'no-sibling-profiles', ...importing('lib/page/profiles/one.ts', 'lib/page/profiles/two.ts') },
  { rule: 'no-barrels', ...importing('lib/codes/takes-barrel.ts', 'lib/codes/all/index.ts') },
  {
    rule: 'imports-of-lib-page',
    from: 'lib/page/only-a-type.ts',
    source: "import type { x } from '../store/a.ts';\nexport type Y = typeof x;",
    to: 'lib/store/a.ts',
  },
  {
    rule: 'imports-of-lib-page',
    from: 'lib/page/later.ts',
    source: "export const y = () => import('../store/a.ts');",
    to: 'lib/store/a.ts',
  },
  {
    rule: 'imports-of-lib-page',
    from: 'lib/page/hands-on.ts',
    source: "export { x } from '../store/a.ts';",
    to: 'lib/store/a.ts',
  },
];

export const lawful: readonly Import[] = [
  // The other half of the circle, which is reported once.
  { from: 'lib/codes/hen.ts', source: taking('./egg.ts') },
  importing('lib/server/takes-merge.ts', 'lib/sync/merge.ts'),
  importing('lib/store/takes-wire.ts', 'lib/sync/wire.ts'),
  importing('lib/codes/takes-reindex.ts', 'lib/codes/reindex.ts'),
  importing('lib/page/takes-note-text.ts', 'lib/notes/text/a.ts'),
  importing('entrypoints/takes-component.tsx', 'components/b.ts'),
  importing('components/takes-other.ts', 'components/ui/a.ts'),
  { from: 'entrypoints/uses.ts', source: taking('wxt/utils/define-background') },
  { from: 'entrypoints/paints.tsx', source: taking('react-dom/client') },
  {
    from: 'lib/server/uses.ts',
    source: "import { x } from '@hono/node-server';\nimport 'node:fs';\nexport const y = x;",
  },
  { from: 'lib/model/uses.ts', source: taking('zod') },
];
