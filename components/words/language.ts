// The language of the screens: chosen by the person in this browser, else the browser's, else English.

const key = 'overread-language';

/** Those with a catalog in words/, each by its own name. */
export const languages = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof languages;

/**
 * Days and numbers are written as in the country whose charts and payers these are: where Spanish is read in the
 * United States, 1,234.5 is what an English-speaking colleague, the vendor and the claim have too.
 */
export const localeOf = (language: string): string => (language === 'es' ? 'es-US' : 'en-US');

/** Invented, for trying the screens: what is not in it was not found by the build. Only demonstration builds have it. */
export const pseudo = 'qps';

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(languages, text);

/** What the person chose; null where the browser decides. */
export function ownChoice(): Language | null {
  const kept = localStorage.getItem(key);
  return isLanguage(kept) ? kept : null;
}

/** Open pages change when they are opened anew. @param language null leaves it to the browser */
export function chooseLanguage(language: Language | null): void {
  if (language) localStorage.setItem(key, language);
  else localStorage.removeItem(key);
}

export const chosenLanguage = (): Language | typeof pseudo =>
  localStorage.getItem(key) === pseudo ? pseudo : (ownChoice() ?? languageOf(navigator.languages));

/** The first language asked for that there is a catalog of. @param asked as `es-MX`, the most wanted first */
export function languageOf(asked: readonly string[]): Language {
  for (const tag of asked) {
    const base = tag.split('-')[0]!.toLowerCase();
    if (isLanguage(base)) return base;
  }
  return 'en';
}
