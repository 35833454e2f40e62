// Takes clicks and keys in the docked panel only when the person sees it: whole, with nothing of the page over
// it, not faded, scaled or filtered, in its place for half a second. A page could otherwise have somebody press
// “delete” who thinks to press something of its own.
//
// The browser tells what lies over the frame (IntersectionObserver with `trackVisibility`); what it does not tell
// is that the frame was moved, which is seen from where pointers are on the screen and in the frame.

/** How long the panel must have been in sight and in place, in milliseconds. */
const settled = 500;
/** How far apart two answers on where the frame stands may be by rounding, in pixels of the screen. */
const rounding = 3;
/** What window borders may add to where a frame at the right and lower edge is expected. */
const borders = 20;

/** Why something a person did was not taken. */
export type Refusal = 'covered' | 'moved';

export interface Cover {
  /** @param standing asked again while the words stand there: whether they still hold. */
  say(why: Refusal, standing: () => boolean): void;
}

const guarded = [
  ...['pointerdown', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'touchstart', 'touchend'],
  ...['keydown', 'keypress', 'beforeinput', 'paste', 'drop'],
];

/** The extended entry, which not every browser has. */
type Seen = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * To be called before anything else listens.
 * @param zoom the page's zoom now: 1 is 100 %.
 */
export function guardInput(view: Window, zoom: () => number, cover: Cover): void {
  let clearSince = Number.POSITIVE_INFINITY;
  let movedAt = performance.now();
  let offset: { x: number; y: number } | null = null;

  const options = { threshold: [0, 0.25, 0.5, 0.75, 0.99, 1], trackVisibility: true, delay: 100 };
  const sight = new IntersectionObserver((entries) => {
    const last: Seen | undefined = entries.filter((entry) => entry.target === watched).at(-1);
    if (!last) return;
    const clear = last.isVisible === true && last.intersectionRatio >= 0.99;
    if (!clear) clearSince = Number.POSITIVE_INFINITY;
    else if (clearSince === Number.POSITIVE_INFINITY) clearSince = performance.now();
  }, options);
  let watched: Element = view.document.documentElement;
  sight.observe(watched);
  // While a dialog of our own is open the rest counts as covered by it: then the dialog must be in sight.
  new MutationObserver(() => {
    const now = view.document.querySelector('dialog:modal') ?? view.document.documentElement;
    if (now === watched) return;
    sight.unobserve(watched);
    watched = now;
    sight.observe(watched);
  }).observe(view.document, { subtree: true, childList: true, attributeFilter: ['open'] });

  const moved = () => {
    movedAt = performance.now();
  };
  view.addEventListener('resize', moved);
  view.document.addEventListener('visibilitychange', moved);

  function refusal(): Refusal | null {
    const now = performance.now();
    if (clearSince === Number.POSITIVE_INFINITY) return 'covered';
    return now - clearSince >= settled && now - movedAt >= settled ? null : 'moved';
  }

  function follow({ screenX, screenY, clientX, clientY }: MouseEvent): void {
    const scale = zoom();
    const at = { x: screenX - clientX * scale, y: screenY - clientY * scale };
    const before = offset ?? expected(view, scale);
    const slack = offset ? rounding : borders;
    if (Math.abs(at.x - before.x) > slack || Math.abs(at.y - before.y) > slack) moved();
    offset = at;
  }

  function judge(event: Event): void {
    if (!event.isTrusted || isAlways(event.target)) return;
    const why = refusal();
    if (!why) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cover.say(why, () => refusal() !== null);
  }

  const first = { capture: true, passive: false };
  for (const name of ['pointermove', 'pointerover', 'pointerdown'] as const) {
    view.addEventListener(name, (event) => event.isTrusted && follow(event), first);
  }
  for (const name of guarded) view.addEventListener(name, judge, first);
}

/** Where the frame stands on the screen if it is where we put it: at the window's right edge, down to its foot. */
const expected = (view: Window, scale: number): { x: number; y: number } => ({
  x: view.screenX + view.outerWidth - view.innerWidth * scale,
  y: view.screenY + view.outerHeight - view.innerHeight * scale,
});

/** What may be pressed at any time: it does nothing that could be wished on somebody. */
const isAlways = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-always]') !== null;
