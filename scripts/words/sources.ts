// Which files hold what people read, and all texts in them: those of the screens, and those of lib/ that screens show.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findTexts } from './find-texts.ts';
import { keyOf } from './message.ts';
import { variants } from './variants.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** Pages of the extension; what runs without a page says things as faults, which are looked up where they are shown. */
export const isScreen = (file: string): boolean =>
  /^(components\/(?!words\/)|entrypoints\/[\w-]+\/main\.tsx$).*\.?tsx?$/.test(file) &&
  !/-worker\.ts$/.test(file);

/** Whose texts reach a screen. Queries, templates, packs and what the backend prints or mails stay as they are. */
const shownOfLib = [
  /^lib\/(model|messaging|sync|store|rules|review|page|notes\/(reading|evidence)|codes(?!\/(search|starter|formats)))\//,
  /^lib\/oversight\/(?!synthetic|packs|x12)/,
  /^lib\/reports\/[\w-]*(words|title|change)\.ts$/,
  /^lib\/server\/(?!vendor-pages|query-links|backup|mail|query-clock|database)/,
  /^lib\/queries\/(compliance|mends|fhir)\//,
  /^entrypoints\/background\//,
];

/** What these say is looked for in charts and files, is a name, or is printed where the backend runs. */
const notShownOfLib =
  /^lib\/(model\/(calendar-day|us-states|json-value|check-selector)|notes\/(evidence\/(chart-names|look)|reading\/(traits|names-in|condition-of))|page\/(guess\/(words|row-selector|label-finds|cell-locators)|dock-styles|mark-|profiles\/|indicators\/|statement|walk-text)|oversight\/denials\/default-reasons|oversight\/coders\/credentials|review\/(hand-off-note|sampling\/sample-report)|server\/(oversight\/late-mail\/|main|configuration|metrics|log|gzip|guards|start-server|passwords|verify-trail|changes\/change-log|accounts\/(clear-orders|own-factors|second-step|sign-ins|seal)|oversight\/(packs\/(?!pack-faults|packs-route)|measures\/keep-|denials\/(filters|list|known-charts|cluster)|data-return|imports\/(operations|take-charts))|query-fhir\/(fhir-settings|fhir-server)|sign-in\/(provider-settings|provider\.ts)|trail\/|routes\/(health|metrics|provider|query-pages|vendor-factor|vendor-sign-in))|store\/(database|seal|store-key))/;

/** Names of examples, keys and tables that look like texts. */
const noTextsOfLib = new Set([
  'Medicare adds no status',
  'Medicare, to one decimal',
  'JZ though there was waste',
  'TC on the hospital’s claim',
  '{common} overread {email} {name}',
  'cluster change_log using change_log_pkey; cluster record using record_pkey',
  'own password {id}',
  'own factor {id}',
  'Bearer {token}',
  'First auditor',
  'This organisation',
  'code {plainEmail}',
  'second {id}',
]);

export interface Text {
  text: string;
  /** Files, in the order of their names. */
  files: string[];
}

/** @throws where two messages have one key. */
export function screenTexts(): Text[] {
  const texts = gathered(isScreen, (file, code) =>
    findTexts(file, code).messages.map(({ message }) => message.id),
  );
  const keys = new Map<string, string>();
  for (const { text } of texts) {
    const other = keys.get(keyOf(text));
    if (other !== undefined) throw new Error(`Two messages have one key; reword one:\n${other}\n${text}`);
    keys.set(keyOf(text), text);
  }
  return texts;
}

export const libTexts = (): Text[] =>
  gathered(
    (file) => shownOfLib.some((pattern) => pattern.test(file)) && !notShownOfLib.test(file),
    (file, code) => {
      const texts = findTexts(file, code).messages.flatMap(({ parts }) => variants(parts));
      // A check's examples are named in a few words, for its tests; what it says is a sentence.
      return /^lib\/rules\/checks\//.test(file) ? texts.filter(isSaidByCheck) : texts;
    },
  ).filter(({ text }) => isSentence(text));

const isSaidByCheck = (text: string): boolean =>
  /^[^\p{Ll}]/u.test(text) && (text.includes('{') || /[.?]$/.test(text) || /^\p{Lu}(\S* ){3}/u.test(text));

/** Not lists of words, tables and single letters. */
const isSentence = (text: string): boolean =>
  !noTextsOfLib.has(text) &&
  /\p{L}{3}/u.test(text.replaceAll(/\{\w+\}/g, '')) &&
  !text.includes('\n') &&
  !/^([a-z-]+ ){9,}[a-z-]+$/.test(text) &&
  !/^\s*[a-z0-9]+(-[a-z0-9]+)+$|\?\||\[type=|\[class|\(\?:|^\d+px[/ ]|^password passwort|\$\d|organisation = |default-src|savepoint|text\/|max-age|gen_random|^select |^cluster \{|\bp\.\w+ = t\.|^ union |\b(minor|major|critical|advisory) (over|under|neutral) /u.test(
    text,
  );

function gathered(
  wanted: (file: string) => boolean,
  textsOf: (file: string, code: string) => string[],
): Text[] {
  const files = new Map<string, Set<string>>();
  for (const file of globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root }).sort()) {
    if (!wanted(file)) continue;
    for (const text of textsOf(file, readFileSync(path.join(root, file), 'utf8'))) {
      const known = files.get(text) ?? new Set();
      files.set(text, known.add(file));
    }
  }
  return [...files].map(([text, of]) => ({ text, files: [...of] }));
}
