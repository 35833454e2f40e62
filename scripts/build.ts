// Makes the builds named on the command line: `demo` (what the tests load) and `store`.

import { buildExtension, demoBuild, storeBuild } from './builds.ts';

const asked = process.argv.slice(2);
try {
  if (asked.includes('demo')) {
    await buildExtension({ out: demoBuild, browsers: ['chrome', 'firefox'], demo: true });
  }
  if (asked.includes('store')) {
    await buildExtension({ out: storeBuild, browsers: ['chrome', 'edge', 'firefox'], demo: false });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
