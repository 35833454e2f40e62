// Notices that a page has moved to another address without being loaded anew.

interface NavigationLike extends EventTarget {}

/** Polling, where the browser has no navigation events (Firefox before 147), in milliseconds. */
const pollEvery = 1000;

/** Calls `moved` when the frame's address changes, at once where no polling is needed, and at `popstate` in any case. */
export function watchAddress(view: Window, moved: () => void, signal: AbortSignal): void {
  let last = view.location.href;
  const look = () => {
    if (view.location.href === last) return;
    last = view.location.href;
    moved();
  };
  const { navigation }: { navigation?: NavigationLike } = view;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    navigation.addEventListener('navigatesuccess', look, { signal });
  } else {
    // History calls of the page cannot be seen from an isolated world otherwise.
    const timer = setInterval(look, pollEvery);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  view.addEventListener('hashchange', look, { signal });
  view.addEventListener(
    'popstate',
    (event) => {
      // One that a script of the page made up moves nothing, and could be made a thousand times a second.
      if (!event.isTrusted) return;
      last = view.location.href;
      moved();
    },
    { signal },
  );
}
