// The part of webextension-polyfill that lib/messaging uses, in memory. Use it with
// vi.mock('webextension-polyfill', () => import('./fake-browser.ts')).

type Items = Record<string, unknown>;
type ChangeListener = (changes: Items, area: string) => void;
type Frame = (message: unknown) => unknown;

const listeners = new Set<ChangeListener>();
const frames = new Map<string, Frame>();
let background: (message: unknown) => unknown = () => undefined;

/** Called after each single write to storage: for tests of what stands in between. */
let afterWrite: () => Promise<void> = async () => {};

function area(name: 'session' | 'local') {
  let items: Items = {};
  const tell = async (keys: readonly string[]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: items[key] }]));
    if (keys.length > 0) for (const listener of [...listeners]) listener(changes, name);
    await afterWrite();
  };
  return {
    // As the browser: what is stored is a copy and what is read is another.
    get: async (keys: string | null): Promise<Items> =>
      structuredClone(keys === null ? items : keys in items ? { [keys]: items[keys] } : {}),
    set: async (more: Items): Promise<void> => {
      items = { ...items, ...structuredClone(more) };
      await tell(Object.keys(more));
    },
    remove: async (keys: string | string[]): Promise<void> => {
      const gone = [keys].flat().filter((key) => key in items);
      items = Object.fromEntries(Object.entries(items).filter(([key]) => !gone.includes(key)));
      await tell(gone);
    },
    clear: () => {
      items = {};
    },
  };
}

const noPolicy = {
  get: async (_: string): Promise<Items> => {
    throw new Error('Managed storage is not set.');
  },
};

const browser = {
  storage: {
    session: area('session'),
    local: area('local'),
    /** As where there is no policy. */
    managed: noPolicy,
    onChanged: {
      addListener: (listener: ChangeListener) => listeners.add(listener),
      removeListener: (listener: ChangeListener) => listeners.delete(listener),
    },
  },
  tabs: {
    async sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown> {
      const frame = frames.get(`${tab}:${options.frameId}`);
      if (!frame) throw new Error('Could not establish connection. Receiving end does not exist.');
      return structuredClone(await frame(structuredClone(message)));
    },
  },
  runtime: {
    sendMessage: async (message: unknown): Promise<unknown> => background(structuredClone(message)),
  },
};

/** Forgets everything, before each test. */
export function resetBrowser(): void {
  browser.storage.session.clear();
  browser.storage.local.clear();
  browser.storage.managed = noPolicy;
  listeners.clear();
  frames.clear();
  background = () => undefined;
  afterWrite = async () => {};
}

/** The browser was closed and started again: session storage is empty, local storage stays. */
export const restartBrowser = (): void => browser.storage.session.clear();

/** A content script in a frame of a tab, and how it answers. */
export const addFrame = (tab: number, frame: number, answer: Frame): void =>
  void frames.set(`${tab}:${frame}`, answer);

export const setBackground = (answer: (message: unknown) => unknown): void => {
  background = answer;
};

export const onEachWrite = (look: () => Promise<void>): void => {
  afterWrite = look;
};

export const countListeners = (): number => listeners.size;

export default browser;
