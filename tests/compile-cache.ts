// Where processes that tests start keep the modules they have compiled: reading the same ones anew is a quarter of what a
// start of the backend costs.

import { fileURLToPath } from 'node:url';

/** For a process's environment. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)),
} as const;
