// Puts text into the text field that the person was in last, as if it had been typed: the page's own scripts see it, and
// its undo takes it back. Nothing that stands in the field is replaced.

import type { FieldState, InsertAnswer } from '../model/field-insert.ts';
import { treeOf } from './nodes.ts';

/** Where text of several lines may go: not where it would be looked for, sent or cut at its first line. */
export function stateOf(field: HTMLElement | null, doc: Document): FieldState {
  if (!field?.isConnected || inChildFrame(doc)) return 'none';
  if (field.localName === 'input') return 'one-line';
  if (field.closest('[role="search"], search, [role="searchbox"], [role="combobox"]')) return 'one-line';
  if (field.getAttribute('aria-multiline') === 'false') return 'one-line';
  const off =
    field.getAttribute('aria-readonly') === 'true' ||
    field.matches(':disabled') ||
    (isArea(field) ? field.readOnly : !field.isContentEditable);
  return off ? 'read-only' : 'writable';
}

/** @param text of several lines, as plain text. */
export function insertInto(field: HTMLElement | null, text: string, doc: Document): InsertAnswer {
  const state = stateOf(field, doc);
  if (field === null || state === 'none') return 'no-field';
  if (state !== 'writable') return state;
  if (isArea(field) && field.maxLength >= 0 && field.value.length + text.length > field.maxLength)
    return 'too-long';
  const caret = hasCaret(field, doc);
  field.focus();
  if (!hasFocus(field)) return 'no-field';
  toCaret(field, caret, doc);
  const before = contentOf(field);
  // Old, and the only way into the browser’s own undo.
  doc.execCommand('insertText', false, text);
  if (contentOf(field) === before && isArea(field)) setText(field, text);
  field.scrollIntoView({ block: 'nearest' });
  const now = contentOf(field);
  return bare(now).includes(bare(text)) ? 'inserted' : now === before ? 'read-only' : 'altered';
}

const isArea = (field: HTMLElement): field is HTMLTextAreaElement => field.localName === 'textarea';

/** The person went on into a frame within this one, so what they were in here is not the last. */
const inChildFrame = (doc: Document): boolean =>
  ['iframe', 'frame', 'object', 'embed'].includes(doc.activeElement?.localName ?? '');

function hasFocus(field: HTMLElement): boolean {
  const activeElement = treeOf(field)?.activeElement;
  return !!activeElement && (activeElement === field || activeElement.contains(field));
}

/** Asked before the focus is given back, which would put a caret at the beginning. */
function hasCaret(field: HTMLElement, doc: Document): boolean {
  const selection = doc.getSelection();
  return !!selection?.rangeCount && field.contains(selection.getRangeAt(0).endContainer);
}

/** What is selected in the field stays: the text comes behind it. In a rich field without a caret it comes last. */
function toCaret(field: HTMLElement, caret: boolean, doc: Document): void {
  if (isArea(field)) return void field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  const selection = doc.getSelection();
  if (!caret) selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}

function setText(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionEnd, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

const contentOf = (field: HTMLElement): string => (isArea(field) ? field.value : (field.textContent ?? ''));

/** Rich fields make paragraphs of lines, and other spaces of spaces. */
const bare = (text: string): string => text.replace(/\s+/g, '');
