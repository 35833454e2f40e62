// Where in the workspace the person is, kept in the address so that back, forward and links work.

import { useEffect, useState } from 'react';

const pages = [
  'worklist',
  'queries',
  'gaps',
  'samples',
  'month',
  'scorecard',
  'audits',
  'education',
  'practice',
  'vendors',
  'evaluation',
  'governance',
  'due',
  'imports',
  'denials',
  'overpayments',
  'figures',
  'packs',
  'set-up',
  'templates',
  'profiles',
  'query-policy',
  'payers',
  'people',
  'trail',
  'access',
  'retention',
  'code-sets',
  'account',
] as const;

export interface Route {
  page: (typeof pages)[number];
  /** Filters of the page, for example the coder whose charts a figure was opened for. */
  filters: URLSearchParams;
}

const parse = (hash: string): Route => {
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  return { page: pages.find((page) => page === path) ?? 'worklist', filters: new URLSearchParams(query) };
};

/** An address of the workspace; filters without a value are left out. */
export function routeTo(page: Route['page'], filters: Record<string, string | null> = {}): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `#/${page}${query ? `?${query}` : ''}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parse(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
