// How the extension is built. The store build asks for no site at all; the demonstration build
// (OVERREAD_DEMO=1, made by `npm start` and the end-to-end tests) may read pages on this machine only.

import { createHash } from 'node:crypto';
import { defineConfig } from 'wxt';
import { packStyles } from './lib/reports/packs/pack-html.ts';
import { demonstrationKey } from './scripts/demonstration-id.ts';
import { words } from './scripts/words/plugin.ts';

const demonstration = process.env.OVERREAD_DEMO === '1';
const localPages = ['http://localhost/*', 'http://127.0.0.1/*'];

// Our pages show what foreign pages said: nothing of it may become code, a form or a frame. What they send
// goes over TLS or stays on this machine; lib/sync/server-address.ts says so in words.
// A pack that is printed has its style sheet in it, which is known by its hash.
const ofPacks = createHash('sha256').update(packStyles).digest('base64');
const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${ofPacks}'`,
    "img-src 'self' data:",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  outDir: process.env.OVERREAD_OUT ?? '.output',
  vite: () => ({
    define: {
      __DEFAULT_SERVER__: JSON.stringify(process.env.OVERREAD_SERVER ?? ''),
      // The demonstration's own profiles stay out of store builds: their paths are common words.
      __DEMONSTRATION__: JSON.stringify(demonstration),
    },
    build: { target: 'es2023' },
    plugins: [words(demonstration ? ['es', 'qps'] : ['es'])],
  }),
  // What a store's reviewer needs to build the same files, and no more; tests/stores builds from it.
  zip: {
    includeSources: [
      '{components,entrypoints,public}/**',
      `lib/!(server|demo)/**`,
      'scripts/{check-node.cjs,demonstration-id.ts}',
      '{package.json,package-lock.json,tsconfig.json,wxt.config.ts,README.md,LICENSE}',
    ],
  },
  manifest: ({ browser }) => ({
    // In the browser's language, by public/_locales; what the screens say is in words/ (docs/translating.md).
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'scripting',
      // The window of the organisation's own sign-in service; what comes back from it reaches only us.
      'identity',
      // To lock with the machine's own screen.
      'idle',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // One policy for all pages of the extension. That a page may hold docked.html is for the browser to see to,
    // by the list below; that only our own content script's frame shows anything, for entrypoints/docked.
    content_security_policy: {
      extension_pages: policy(browser === 'firefox' ? "'none'" : 'http: https:'),
    },
    ...(browser === 'firefox'
      ? {}
      : {
          web_accessible_resources: [
            {
              resources: ['docked.html'],
              matches: ['http://*/*', 'https://*/*'],
              // Its address is another in each session of the browser, and known to nobody but us.
              use_dynamic_url: true,
            },
          ],
        }),
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_openBeside__',
      },
    },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(demonstration ? { host_permissions: localPages } : {}),
    ...(demonstration && browser !== 'firefox' ? { key: demonstrationKey } : {}),
    action: { default_title: '__MSG_open__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'overread@overread.example',
              // The first that asks for what is below on every platform.
              strict_min_version: '142.0',
              // Goes to the organisation's own backend and nowhere else; docs/privacy.md says what it is.
              data_collection_permissions: {
                required: ['authenticationInfo', 'healthInfo', 'personallyIdentifyingInfo', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '125', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
