// Ways to read what a page does not show: identifiers in attributes (`data-mrn`, a link's address) of what was
// pointed at or stands around it, in hidden form fields, and in the address.

import type { ChartField } from '../../model/chart.ts';
import type { ReaderChoice } from '../../model/teaching.ts';
import { addressFinds, attributeFinds } from '../guess/other-places.ts';
import type { PageParts } from '../guess/page-parts.ts';
import { readValues } from '../read-fields.ts';
import { isShown } from '../shown.ts';
import { partsOfText } from './part-of-text.ts';
import { ownSelectors, quoted, selectorsFor } from './selector-for.ts';
import { isStableName } from './stable-name.ts';

/** Attributes that name things or draw them, and those that profiles may not ask for. */
const passedOver =
  /^(on|class$|style$|id$|name$|type$|role$|for$|aria-|src|d$|xmlns|tabindex|width|height|colspan|rowspan|maxlength|size|method|action|rel$|target$|lang$|headers$|scope$)|passw|token|secret|session|csrf|xsrf|nonce|jwt|api.?key|auth/i;
const most = 4;
const furthest = 3;

/** Readers of attributes of the element, of what it holds and of what is around it, nearest first. */
export function attributeReaders(
  element: Element,
  field: ChartField,
  parts: PageParts,
  values: readonly string[],
): ReaderChoice[] {
  const found: ReaderChoice[] = [];
  for (const one of near(element)) {
    for (const { name, value } of Array.from(one.attributes)) {
      if (found.length >= most) return found;
      if (passedOver.test(name) || !/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name) || value.length > 300)
        continue;
      // The value of a field is read as a value, not as what it was when the page came.
      if (name === 'value' && one.localName === 'input' && isShown(one)) continue;
      for (const part of [...partsOfText(field, value, parts.view.dates), ...segmentOf(field, name, value)]) {
        const known = [...values, part.value];
        const selectors = [
          ...(isStableName(name, known) ? [`[${CSS.escape(name)}]`] : []),
          ...selectorsFor(one, { roots: parts.view.roots, values: known }, 3)
            .filter(({ by }) => by !== 'position')
            .map(({ selector }) => selector),
        ];
        const choice = firstThatReads(selectors, name, part, parts);
        if (!choice) continue;
        found.push({
          reader: choice,
          by: 'attribute',
          why: `not shown: in the attribute ${name}`,
          reads: part.value,
        });
        break;
      }
    }
  }
  return found;
}

type SelectorReader = Extract<ReaderChoice['reader'], { from: 'selector' }>;
type Part = { value: string; cut?: SelectorReader['cut'] };

function firstThatReads(
  selectors: string[],
  attribute: string,
  part: Part,
  { view }: PageParts,
): SelectorReader | null {
  for (const selector of selectors) {
    const cut = part.cut ? { cut: part.cut } : {};
    const reader: SelectorReader = { from: 'selector', selector, take: { attribute }, ...cut };
    const read = new Set(readValues(reader, view));
    if (read.size === 1 && read.has(part.value)) return reader;
  }
  return null;
}

/** The number in a link's address, as the one in `/patients/5582017/visits`. */
function segmentOf(field: ChartField, name: string, value: string): Part[] {
  if (name !== 'href' || (field !== 'patient' && field !== 'encounter')) return [];
  const words =
    field === 'patient'
      ? 'patients?|persons?|pt|mrn|pid|charts?'
      : 'encounters?|visits?|csn|cases?|accounts?';
  const m = new RegExp(`([/?&](?:${words})(?:_?id)?[/=])([A-Za-z]{0,4}-?\\d[\\w-]*)`, 'i').exec(value);
  if (!m) return [];
  const after = m[1]!;
  const next = value[m.index + m[0].length];
  return [{ value: m[2]!, cut: { after, ...(next ? { before: next } : {}) } }];
}

function near(element: Element): Element[] {
  const around: Element[] = [];
  for (
    let at: Element | null = element;
    at && around.length <= furthest && at.localName !== 'html';
    at = at.parentElement
  )
    around.push(at);
  const inside = Array.from(element.querySelectorAll('*')).slice(0, 30);
  return [...around.slice(0, 1), ...inside, ...around.slice(1)];
}

const named: Partial<Record<ChartField, RegExp>> = {
  patient: /mrn|^pid$|pat(ient)?[-_.]?(id|no|num|mrn)|medrec|chart[-_.]?(no|id|num)/i,
  encounter: /enc(ounter)?([-_.]?(id|no|num|nr))?$|visit[-_.]?(id|no|num)?$|csn|acc(oun)?t[-_.]?(no|id|num)/i,
};

/** Ways to read the field without anything that is shown: the address, attributes by name, hidden form fields. */
export function hiddenReaders(
  field: ChartField,
  parts: PageParts,
  values: readonly string[] = [],
): ReaderChoice[] {
  const found: ReaderChoice[] = [];
  const add = (reader: ReaderChoice['reader'], by: ReaderChoice['by'], why: string): void => {
    const read = new Set(readValues(reader, parts.view));
    if (read.size === 1) found.push({ reader, by, why, reads: [...read][0]! });
  };
  for (const find of attributeFinds(parts)) {
    if (find.field === field && find.reader)
      add(find.reader, 'attribute', 'not shown: in an attribute of the page');
  }
  const name = named[field];
  if (name) {
    for (const root of parts.view.roots) {
      for (const input of root.querySelectorAll<HTMLInputElement>('input[type=hidden i]')) {
        const [part] = partsOfText(field, input.value, parts.view.dates);
        if (!name.test(input.name || input.id) || !part || part.cut) continue;
        const own =
          input.name && isStableName(input.name, values)
            ? `input[name=${quoted(input.name)}]`
            : ownSelectors(input, [...values, part.value])[0]?.selector;
        if (own)
          add(
            { from: 'selector', selector: own, take: 'value' },
            'attribute',
            'not shown: in a hidden field of a form',
          );
      }
    }
  }
  for (const find of addressFinds(parts)) {
    if (find.field !== field || !find.reader || !('of' in find.reader)) continue;
    const why =
      find.reader.of === 'own'
        ? 'in the address of this part of the page'
        : 'in the address of the frame around it';
    add(find.reader, 'address', why);
  }
  return found;
}
