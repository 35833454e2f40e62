// What the build puts before every text of a screen (scripts/words/plugin.ts): the text in the person's language, or nothing,
// and the English text that stands in the source is used. In English nothing is loaded and nothing is looked up.
//
// The catalog is there before any screen is: this file waits for it, and whatever shows a text waits for this file.

import { createElement, Fragment, type ReactNode } from 'react';
import { type Compiled, fill, type Wrap } from './format.ts';
import { chosenLanguage, localeOf } from './language.ts';
import { lookUpIn } from './look-up.ts';

/** As `scripts/words/plugin.ts` writes it. */
export interface Catalog {
  /** Texts of the screens by their keys. */
  texts: Record<string, Compiled>;
  /** Texts of lib/, in English and in the language, with `{…}` for what varies. */
  shown: [string, string][];
}

const language = chosenLanguage();
const catalog = language === 'en' ? null : await fetchCatalog(language);
// So that it is read aloud as what it is. Until the catalog is there, nothing is shown.
document.documentElement.lang = catalog ? localeOf(language) : 'en';
const rules = new Intl.PluralRules(localeOf(language));

type Say = (key: string, values?: readonly unknown[]) => string | undefined;
type Mark = (key: string, values?: readonly ReactNode[], tags?: readonly Wrap<ReactNode>[]) => ReactNode;

/** A text for a sentence or an attribute. @public put in by the build */
export const $say: Say | null = catalog
  ? (key, values = []) => {
      const text = catalog.texts[key];
      if (text === undefined || typeof text === 'string') return text;
      return fill<string>(text, values.map(String), rules, []).join('');
    }
  : null;

/** A text among elements, with elements in it where it has some. @public put in by the build */
export const $mark: Mark | null = catalog
  ? (key, values = [], tags = []) => {
      const text = catalog.texts[key];
      if (text === undefined || typeof text === 'string') return text;
      return together(
        fill<ReactNode>(
          text,
          values,
          rules,
          tags.map((tag) => (inner: ReactNode[]) => tag([together(inner)])),
        ),
      );
    }
  : null;

const together = (pieces: ReactNode[]): ReactNode =>
  pieces.every((piece) => typeof piece === 'string' || typeof piece === 'number')
    ? pieces.join('')
    : createElement(Fragment, null, ...pieces);

/** What came out of lib/ in English, as it is shown; whatever else it is, it stays as it is. @public put in by the build */
export const $shown: <T>(value: T) => T = catalog
  ? lookUpIn(catalog.shown, localeOf(language))
  : (value) => value;

/** A locale that the source names is that of its English texts. @public put in by the build */
export const $locale = (written?: Intl.LocalesArgument): Intl.LocalesArgument =>
  catalog ? localeOf(language) : written;

async function fetchCatalog(of: string): Promise<Catalog | null> {
  const answer = await fetch(`/words/${of}.json`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
