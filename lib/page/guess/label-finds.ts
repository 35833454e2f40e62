// Values beside known labels (`MRN` and a number next to it) and in texts that begin with one (`Acc No. 88213`).

import type { ChartField } from '../../model/chart.ts';
import { entriesOf } from '../../model/keys-of.ts';
import { isElement } from '../nodes.ts';
import { shownText, takeValue } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { partsOfText } from '../teach/part-of-text.ts';
import { type Find, fits } from './find.ts';
import type { PageParts, ShortText } from './page-parts.ts';
import { inlineLabels, type LabelMeaning, meaningOf } from './words.ts';

/** Words that are labels on many pages and mean many things. */
const vague = new Set([
  'name',
  'from',
  'class',
  'location',
  'site',
  'plan',
  'visit',
  'stay',
  'client',
  'member',
  'department',
  'dept',
  'setting',
  'unit number',
  'pt',
  'admission',
  'patient',
  'coverage',
  'ins',
  'mr',
]);

const hints =
  /mrn|birth|born|dob|dos\b|d\.o\.|date|enc|visit|acc|pat|csn|fin|har|admi|disch|record|chart|case|seen/i;

export function labelFinds(parts: PageParts, inGrids: (element: Element) => boolean): Find[] {
  const found: Find[] = [];
  const { texts } = parts;
  texts.forEach((one, i) => {
    const { text, element } = one;
    const label = text.length <= 42 ? text.replace(/\s*:\s*$/, '') : '';
    const meaning = label && /\p{L}/u.test(label) ? meaningOf(label) : null;
    if (meaning && isShown(element) && !inGrids(element)) {
      found.push(...beside(meaning, label, one, texts.slice(i + 1, i + 5), parts));
    } else if (text.length <= 160 && mayHoldLabel(text)) {
      if (!inGrids(element) && isShown(element)) found.push(...within(one, parts));
    }
  });
  return found;
}

const mayHoldLabel = (text: string): boolean => {
  const colon = text.indexOf(':');
  return (/\d/.test(text) && hints.test(text)) || (colon > 0 && meaningOf(text.slice(0, colon)) !== null);
};

/** What stands beside a label, as the page arranges it: a control, a neighbour, or the next texts. */
function beside(
  meaning: LabelMeaning,
  label: string,
  { node, element, text }: ShortText,
  following: ShortText[],
  parts: PageParts,
): Find[] {
  const sure = vague.has(label.toLowerCase()) ? (text.endsWith(':') ? 0.65 : 0.55) : 0.9;
  const finds: Find[] = [];
  const add = (field: Find['field'], holder: Element, said: string, less = 0): boolean => {
    const [part] = partsOfText(field === 'account' ? 'encounter' : field, said, parts.view.dates);
    if (!part || !fits(field, part.value, parts)) return false;
    const cut = part.cut ? { cut: part.cut } : {};
    const at = field === meaning ? { label: { element, text: label } } : {};
    finds.push({
      field,
      value: part.value,
      element: holder,
      ...cut,
      ...at,
      sure: sure - less - (part.cut ? 0.05 : 0),
    });
    return true;
  };
  const control = controlBeside(node, element);
  if (control) {
    const said = takeValue(control, control.localName === 'select' ? 'choice' : 'value') ?? '';
    add(meaning, control, said.replace(/^\* /, ''));
    return finds;
  }
  const loose = node.nextSibling ? null : textAfter(element);
  if (loose !== null) {
    add(meaning, element.parentElement ?? element, loose);
    return finds;
  }
  const neighbour = neighbourOf(node, element);
  const after = neighbour && isShown(neighbour) ? shownText(neighbour).slice(0, 240) : '';
  // What begins with a label of its own is said of something else.
  const own = meaningOf(/^[^:]{1,40}(?=:)/.exec(after)?.[0] ?? '');
  if (own !== null && own !== meaning) return finds;
  if (neighbour && after && after.length < 200 && add(meaning, neighbour, after)) return finds;
  for (const one of following) {
    if (!isNear(element, one.element) || !isShown(one.element)) continue;
    if (meaningOf(one.text.replace(/\s*:\s*$/, ''))) break;
    if (add(meaning, one.element, one.text, 0.05)) break;
    // `Open Encounter: 2026-03-14 (5)`: the date is the day of service.
    if (meaning === 'encounter') add('dateOfService', one.element, one.text, 0.15);
  }
  return finds;
}

function controlBeside(node: Text, element: Element): Element | null {
  const label = element.closest('label');
  const own = label?.control ?? null;
  if (own?.matches('input:not([type=password]):not([type=hidden]),select,textarea')) return own;
  const after = node.nextSibling;
  const beside = after && isElement(after) ? after : null;
  const next =
    beside ?? element.nextElementSibling ?? element.closest('td,th,dt')?.nextElementSibling ?? null;
  const control = next?.matches('input,select,textarea')
    ? next
    : next?.querySelector('input,select,textarea');
  const usable = control && !control.matches('[type=password],[type=hidden],[type=checkbox],[type=radio]');
  return usable && isShown(control) && shownText(next!) === '' ? control : null;
}

/** The bare text right behind the label's element; null where there is none. */
function textAfter(element: Element): string | null {
  const after = element.nextSibling;
  const text = after?.nodeType === Node.TEXT_NODE ? (after.nodeValue ?? '').replace(/\s+/g, ' ').trim() : '';
  return text === '' || text === ':' ? null : text.slice(0, 240);
}

const neighbourOf = (node: Text, element: Element): Element | null => {
  let next = node.nextSibling;
  while (next?.nodeType === Node.COMMENT_NODE) next = next.nextSibling;
  if (next) return isElement(next) ? next : null;
  const cell = element.closest('dt,td,th');
  if (cell && shownText(cell) === shownText(element)) return cell.nextElementSibling;
  return (
    element.nextElementSibling ??
    (element.parentElement?.children.length === 1 ? element.parentElement.nextElementSibling : null)
  );
};

const parted = 'tr,li,dl,[role=row],th,thead';

/** Within two levels of each other and in the same row. */
const isNear = (a: Element, b: Element): boolean =>
  a.closest(parted) === b.closest(parted) &&
  (a.contains(b) ||
    a.parentElement?.contains(b) === true ||
    a.parentElement?.parentElement?.contains(b) === true);

/** `DOB: 07/09/1954 (71 y)`, `Encounter 771203`, `Payer: Medicare`, `Ruiz, Ana | MRN: 5 | DOB: 01/02/1990`. */
function within({ element, text }: ShortText, parts: PageParts): Find[] {
  const holder = holderOf(element, text);
  const colon = text.indexOf(':');
  const meaning = colon > 0 && colon <= 40 ? meaningOf(text.slice(0, colon)) : null;
  const inText = entriesOf(inlineLabels).flatMap(([named, shape]) => (shape.test(text) ? [named] : []));
  return [...new Set([...(meaning ? [meaning] : []), ...inText])].flatMap((named): Find[] => {
    const field: ChartField = named === 'account' ? 'encounter' : named;
    const [part] = partsOfText(field, text, parts.view.dates).filter((p) => p.cut);
    if (!part || !fits(named, part.value, parts)) return [];
    // A number far behind the label's words is a number of something else.
    const at = named === meaning ? colon + 1 : endOf(inlineLabels[named], text);
    if (text.indexOf(part.value, at) - at > 6 || !text.includes(part.value, at)) return [];
    return [{ field: named, value: part.value, element: holder, sure: named === meaning ? 0.85 : 0.75 }];
  });
}

function endOf(shape: RegExp | undefined, text: string): number {
  const m = shape?.exec(text);
  return m ? m.index + m[0].length : 0;
}

/** The element whose whole text this is: a text in the midst of others is cut out of theirs. */
const holderOf = (element: Element, text: string): Element =>
  element.children.length > 0 && !shownText(element).startsWith(text)
    ? (element.parentElement ?? element)
    : element;
