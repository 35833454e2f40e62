// The sites Overread may read: what is allowed, what the organisation names, and taking it back.

import { useEffect, useState } from 'react';
import {
  allowedSites,
  onSites,
  organisationSites,
  requestSites,
  revokeSite,
} from '../../lib/messaging/site-permission.ts';
import { AddSite } from './add-site.tsx';
import { answerWords } from './answer-words.ts';

interface Known {
  allowed: string[];
  organisation: string[];
}

export function Sites() {
  const [known, setKnown] = useState<Known | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const refresh = async () => {
      const [allowed, organisation] = await Promise.all([allowedSites(), organisationSites()]);
      if (!stop.signal.aborted) setKnown({ allowed, organisation });
    };
    void refresh();
    onSites(() => void refresh(), stop.signal);
    return () => stop.abort();
  }, []);

  const ask = (patterns: string[]) => void requestSites(patterns).then((yes) => setSaid(answerWords(yes)));
  const revoke = async (site: string) => {
    const done = await revokeSite(site);
    setSaid(
      done
        ? `${siteName(site)} is no longer read.`
        : `${siteName(site)} belongs to this build and cannot be taken back here.`,
    );
  };

  if (!known) return null;
  const missing = known.organisation.filter((site) => !known.allowed.includes(site));
  return (
    <main className="sites">
      <h1>Sites Overread may read</h1>
      <p className="quiet">
        Overread reads charts only on the sites in this list. On every other site it does not run at all.
      </p>
      {known.allowed.length === 0 ? (
        <p className="notice">No site is allowed yet. Add the address of your EHR or coding platform.</p>
      ) : (
        <ul className="site-list" aria-label="Allowed sites">
          {known.allowed.map((site) => (
            <li key={site}>
              <span className="code">{siteName(site)}</span>
              <button
                type="button"
                className="button"
                aria-label={`Take back ${siteName(site)}`}
                onClick={() => void revoke(site)}
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <section className="notice">
          <h2>Named by your organisation</h2>
          <p className="code">{missing.map(siteName).join(', ')}</p>
          <button type="button" className="button primary" onClick={() => ask(missing)}>
            Allow {missing.length === 1 ? 'this site' : `these ${missing.length} sites`}
          </button>
        </section>
      )}
      <AddSite />
      <p role="status">{said}</p>
    </main>
  );
}

const siteName = (pattern: string): string => pattern.replace(/\/\*$/, '').replace(/^\*:\/\//, '');
