// The build’s part in translation: every text of a screen first asks for its translation, and the compiled catalogs lie beside
// the pages. Tests of components run without it, on the source as it is.

import path from 'node:path';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { pseudo } from '../../components/words/language.ts';
import { compiled, pseudoCatalog } from './catalogs.ts';
import { findTexts } from './find-texts.ts';
import { isScreen, root } from './sources.ts';

const asking = 'components/words/say.ts';

/** @param languages those with a catalog, besides English */
export function words(languages: readonly string[]): Plugin {
  return {
    name: 'overread:words',
    enforce: 'pre',
    transform(code, id) {
      const file = path.relative(root, id.split('?')[0]!).replaceAll(path.sep, '/');
      const changed = isScreen(file) ? rewritten(file, code) : null;
      return changed && { code: changed.toString(), map: changed.generateMap({ hires: true, source: id }) };
    },
    generateBundle(_, bundle) {
      const own = path.join(root, asking);
      const pages = Object.values(bundle).some((one) => one.type === 'chunk' && one.moduleIds.includes(own));
      if (!pages) return;
      for (const language of languages)
        this.emitFile({
          type: 'asset',
          fileName: `words/${language}.json`,
          source: JSON.stringify(language === pseudo ? pseudoCatalog() : compiled(language)),
        });
    },
  };
}

/** A file that asks for its translations; null where it has no texts. @param file from the root, with slashes */
export function rewritten(file: string, code: string): MagicString | null {
  const { edits } = findTexts(file, code);
  if (edits.length === 0) return null;
  const changed = new MagicString(code);
  for (const { start, end, text } of edits) changed.update(start, end, text);
  const from = path.posix.relative(path.posix.dirname(file), asking);
  const names = ['$say', '$mark', '$shown', '$locale'].filter((name) =>
    edits.some(({ text }) => text.includes(name)),
  );
  changed.prepend(`import { ${names.join(', ')} } from '${from.startsWith('.') ? from : `./${from}`}';`);
  return changed;
}
