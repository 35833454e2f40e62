// A patient's name that no label names: set large in the banner, beside the patient's number or birth date,
// or in an element that the page's makers called the patient's name.

import { shownText } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { isName, partsOfText } from '../teach/part-of-text.ts';
import type { Find } from './find.ts';
import type { PageParts } from './page-parts.ts';
import { meaningOf, nameWords } from './words.ts';

const someoneElse =
  /\b(provider|doctor|physician|author|user|coder|signed|attending|contact|guarantor|staff)\b/;
const ofPatient = /\b(patients?|pt|client|member|person|banner|demographics?|chart header|storyboard)\b/;
const noName =
  /\b(visit|office|record|chart|encounter|clinic|hospital|center|health|medical|summary|note|notes|service|coding|billing|claim|system|account|review|work|list|patient|charge|entry|codes?|diagnos[ei]s|procedures?|insurance|medicare|medicaid)\b/i;

/** @param near elements that hold the patient's number or date of birth */
export function bannerNames(
  parts: PageParts,
  near: Element[],
  inGrids: (element: Element) => boolean,
): Find[] {
  const found: Find[] = [];
  for (const { element, text } of parts.texts) {
    if (text.length < 4 || text.length > 120 || !/^\p{Lu}/u.test(text) || meaningOf(text)) continue;
    const [part] = partsOfText('name', text, parts.view.dates);
    if (!part || !isName(part.value) || noName.test(part.value)) continue;
    // Cut out of a longer text only where that text goes on as a banner does.
    if (
      part.cut &&
      !/[,(#|·•]|\b(born|dob|mrn)\b/i.test(text.slice(part.value.length, part.value.length + 8))
    )
      continue;
    if (inGrids(element) || !isShown(element)) continue;
    const sure = sureness(element, near);
    if (sure > 0.3) found.push({ field: 'name', value: part.value, element, sure });
  }
  return found;
}

function sureness(element: Element, near: Element[]): number {
  const own = namesOf(element);
  let sure = /\bname\b/.test(own) ? 0.2 : 0;
  if (/^h[1-6]$/.test(element.localName) || element.closest('h1,h2,h3,h4,h5,strong,b')) sure += 0.15;
  // `Okafor, Walter` is how records write a name, and little else is written so.
  if (/^[^\s,]+, ?\p{Lu}/u.test(shownText(element))) sure += 0.1;
  let at: Element | null = element;
  for (let depth = 0; at && depth < 4; depth++, at = at.parentElement) {
    const words = namesOf(at);
    if (someoneElse.test(words)) return 0;
    if (ofPatient.test(words)) sure += depth === 0 ? 0.3 : 0.2;
    if (depth > 0 && near.some((one) => at!.contains(one))) {
      return sure + 0.4 - depth * 0.08;
    }
  }
  return sure;
}

const namesOf = (element: Element): string =>
  nameWords(
    [
      element.id,
      ...element.classList,
      element.getAttribute('data-bind') ?? '',
      element.getAttribute('aria-label') ?? '',
    ].join(' '),
  ).replace(/\bpname\b/, 'patient name');
