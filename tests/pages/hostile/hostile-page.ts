// A page of our own that makes reading hard: what is served, under which headers.

export interface HostilePage {
  /** Path of the page that is opened. */
  start: string;
  /** Path to HTML. `other` is another origin of the same server, for frames across origins. */
  pages: (other: string) => Record<string, string>;
  headers?: Record<string, string>;
}

/** One page at one path. */
export const onePage = (html: string, headers: Record<string, string> = {}): HostilePage => ({
  start: '/mobiledoc/jsp/webemr/index.jsp',
  pages: () => ({ '/mobiledoc/jsp/webemr/index.jsp': `<!doctype html><meta charset="utf-8">${html}` }),
  headers,
});
