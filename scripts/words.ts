// `npm run words`: brings the message files up to what the source says, and tells what is not translated yet or wrong.
// A translation whose English has changed is dropped: whoever changes a text says it again. `npm run words -- types` checks the
// types of the sources as the build rewrites them.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { faultOf, libFaultOf, readCatalog, writeCatalog } from './words/catalogs.ts';
import { typeFaults } from './words/check-types.ts';
import { libTexts, root, screenTexts } from './words/sources.ts';

if (process.argv[2] === 'types') {
  const said = typeFaults();
  console.log(said || 'Nothing that programs read is taken for a text.');
  process.exit(said ? 1 : 0);
}

const languages = ['es'];

for (const [prefix, texts, fault] of [
  ['', screenTexts(), faultOf],
  ['lib.', libTexts(), libFaultOf],
] as const) {
  writeCatalog(`${prefix}en`, texts, new Map());
  for (const language of languages) {
    const name = `${prefix}${language}`;
    const known = existsSync(path.join(root, `words/${name}.po`))
      ? readCatalog(name)
      : new Map<string, string>();
    writeCatalog(name, texts, known);
    const missing = texts.filter(({ text }) => !known.get(text));
    console.log(`${name}: ${texts.length} texts, ${missing.length} not translated`);
    for (const { text } of missing.slice(0, 20)) console.log(`  ${text}`);
    for (const { text } of texts) {
      const to = known.get(text);
      const wrong = to ? fault(text, to) : null;
      if (wrong) console.log(`  wrong: ${text}\n    ${to}\n    ${wrong}`);
    }
  }
}
