// Notices changes of a recognised page where its profile reads. Two observers: one of the named regions in
// full, one of the whole page's element changes only, which is where a region is replaced by its successor.
// Neither looks at the records' text; what changed is decided by reading again, at most a few times a second.
//
// What cannot be seen: a form value that the page's own script sets, and a shadow root attached to a host
// that is there already. For these follow-page looks again by itself.

import type { FrameRole, Take } from '../model/profile.ts';

export interface RegionEvents {
  /** A region changed, or one came or went. */
  soon(): void;
  /** Something else on the page changed. */
  later(): void;
}

/** Watches until the signal aborts. `roots`: the document and the shadow roots that the role enters. */
export function watchRegions(
  doc: Document,
  roots: () => (Document | ShadowRoot)[],
  role: FrameRole,
  { soon, later }: RegionEvents,
  signal: AbortSignal,
): void {
  let regions: Node[] = [];
  const find = (): Node[] => {
    const [page, ...shadows] = roots();
    const named = role.watch ? [...(page ?? doc).querySelectorAll(role.watch.join(','))] : [doc.body];
    return [...named.filter(Boolean), ...shadows];
  };
  const inRegion = new MutationObserver(() => soon());
  const onPage = new MutationObserver(() => (attach() ? soon() : later()));
  const options = observed(role);

  function attach(): boolean {
    const now = find();
    if (now.length === regions.length && now.every((node, i) => node === regions[i])) return false;
    inRegion.disconnect();
    regions = now;
    for (const region of regions) inRegion.observe(region, options);
    return true;
  }

  attach();
  onPage.observe(doc, { childList: true, subtree: true });
  const typed = (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof Node && regions.some((region) => region.contains(target))) soon();
  };
  for (const name of ['input', 'change', 'reset']) {
    doc.addEventListener(name, typed, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    inRegion.disconnect();
    onPage.disconnect();
  });
}

function observed(role: FrameRole): MutationObserverInit {
  const attributes = new Set(['hidden', 'style', 'class', 'open']);
  for (const take of takesIn(role)) {
    if (typeof take === 'object') attributes.add(take.attribute);
    else if (take !== 'text') for (const name of ['value', 'selected', 'checked']) attributes.add(name);
  }
  return { childList: true, subtree: true, characterData: true, attributeFilter: [...attributes] };
}

/** Whether the role reads form values, which change without a trace when the page's script sets them. */
export const readsForms = (role: FrameRole): boolean =>
  takesIn(role).some((take) => take === 'value' || take === 'choice');

function takesIn(value: unknown): Take[] {
  if (Array.isArray(value)) return value.flatMap(takesIn);
  if (typeof value !== 'object' || value === null) return [];
  // The vocabulary of profiles has a `take` under this name alone.
  return Object.entries(value).flatMap(([key, one]) => (key === 'take' ? [one as Take] : takesIn(one)));
}
