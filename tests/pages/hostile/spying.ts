// A page that wants to know: before anything else runs in it, it takes the language's and the browser's own functions
// for itself, listens to every event and message, watches its tree, storage, highlights and network log, and keeps
// every text that comes by.

import { delgado, ecwChart, type MadeUpChart, okafor, visit } from './ecw-chart.ts';
import { type HostilePage, onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9801');
/** Of somebody else, at the same site. */
export const other = visit(delgado, '9802');

const spy = `
window.seen = new Set();
{
  const { apply, construct, ownKeys } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const add = Set.prototype.add;
  const query = Document.prototype.querySelectorAll;
  let busy = false;
  const tell = (one, depth) => {
    if (typeof one === 'string') return void (one.length > 2 && apply(add, seen, [one]));
    if (typeof one !== 'object' || one === null || depth > 4 || one instanceof Node || one === window) return;
    for (const key of ownKeys(one)) {
      if (typeof key === 'string') tell(key, depth);
      try { tell(one[key], depth + 1); } catch {}
    }
  };
  const note = (...what) => {
    if (busy) return;
    busy = true;
    try { tell(what, 0); } finally { busy = false; }
  };
  const take = (owner, ...names) => {
    for (const name of names) {
      const own = owner && getOwnPropertyDescriptor(owner, name);
      if (typeof own?.value !== 'function' || !own.configurable) continue;
      defineProperty(owner, name, { ...own, value: new Proxy(own.value, {
        apply(f, self, given) {
          if (name === 'attachShadow') given[0] = { ...given[0], mode: 'open' };
          const answer = apply(f, self, given);
          note(given, answer, typeof self === 'string' || self instanceof Array ? self : '');
          return answer;
        },
        construct(f, given, target) {
          note(given);
          return construct(f, given, target);
        },
      }) });
    }
  };
  take(Array.prototype, 'push', 'map', 'join', 'forEach', 'filter', 'find', 'concat', 'slice', 'includes', 'indexOf', 'flatMap', 'some');
  take(String.prototype, 'split', 'replace', 'replaceAll', 'includes', 'indexOf', 'slice', 'trim', 'toLowerCase', 'normalize', 'startsWith');
  take(JSON, 'parse', 'stringify');
  take(Object, 'assign', 'keys', 'entries', 'values', 'fromEntries', 'freeze');
  take(Promise.prototype, 'then', 'catch', 'finally');
  take(Map.prototype, 'set', 'get');
  take(Node.prototype, 'appendChild', 'insertBefore', 'cloneNode', 'contains');
  take(Element.prototype, 'attachShadow', 'append', 'prepend', 'before', 'after', 'setAttribute', 'insertAdjacentHTML', 'scrollIntoView');
  take(Document.prototype, 'createElement', 'createRange', 'createTreeWalker');
  take(EventTarget.prototype, 'addEventListener', 'dispatchEvent');
  take(Storage.prototype, 'setItem', 'getItem');
  take(IDBObjectStore.prototype, 'put', 'add');
  take(XMLHttpRequest.prototype, 'open', 'send');
  take(Navigator.prototype, 'sendBeacon');
  take(MessagePort.prototype, 'postMessage');
  take(BroadcastChannel.prototype, 'postMessage');
  take(HighlightRegistry.prototype, 'set', 'get', 'delete');
  take(Range.prototype, 'toString', 'setStart', 'setEnd');
  take(console, 'log', 'info', 'warn', 'error', 'debug');
  take(window, 'postMessage', 'fetch', 'Promise', 'MutationObserver', 'Highlight', 'Map', 'Event', 'CustomEvent', 'getSelection', 'queueMicrotask', 'structuredClone');
  for (const name of ['rationale', 'token', 'marks', 'mark', 'anchor', 'fields', 'storeKey', 'identity', 'message', 'profiles'])
    defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => undefined,
      set(value) {
        note(value);
        defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
  for (const name of ['message', 'messageerror', 'error', 'unhandledrejection', 'storage', 'focus', 'blur', 'keydown', 'input', 'click', 'selectionchange', 'copy', 'paste', 'securitypolicyviolation', 'visibilitychange', 'toggle'])
    window.addEventListener(name, (event) => note(name, event.data, event.key, event.message, String(event.reason ?? '')), true);
  new MutationObserver((all) => {
    for (const one of all) note(one.target.outerHTML ?? one.target.data, one.oldValue);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, characterDataOldValue: true, attributeOldValue: true });
  setInterval(() => {
    note(document.documentElement.outerHTML, document.title, document.cookie, location.href, window.name);
    for (const one of apply(query, document, ['*'])) if (one.shadowRoot) note('shadow', one.shadowRoot.innerHTML);
    for (const [name, ranges] of CSS.highlights) for (const range of ranges) note('highlight ' + name, range.toString());
    note({ ...localStorage }, { ...sessionStorage }, performance.getEntries().map(({ name }) => name));
    indexedDB.databases().then((all) => note(all));
    for (let i = 0; i < window.length; i++) window[i].postMessage('who is there', '*');
  }, 150);
}`;

const page = (of: MadeUpChart): HostilePage => onePage(`<script>${spy}</script>${ecwChart(of)}`);

export const spying = page(chart);
export const spyingOnOther = page(other);
