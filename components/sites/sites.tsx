// The sites Overread may read: what is allowed, what the organisation names, and taking it back.

import { type FormEvent, useEffect, useState } from 'react';
import {
  allowedSites,
  onSites,
  organisationSites,
  requestSites,
  revokeSite,
  sitePattern,
} from '../../lib/messaging/site-permission.ts';

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

  const ask = (patterns: string[]) =>
    requestSites(patterns).then(
      (granted) => setSaid(granted ? 'Allowed. Pages that are open are read from now on.' : 'Not allowed.'),
      () => setSaid('The browser did not accept this address.'),
    );
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
          <button type="button" className="button primary" onClick={() => void ask(missing)}>
            Allow {missing.length === 1 ? 'this site' : `these ${missing.length} sites`}
          </button>
        </section>
      )}
      <AddSite onAdd={(pattern) => void ask([pattern])} onWrong={setSaid} />
      <p role="status">{said}</p>
    </main>
  );
}

function AddSite({ onAdd, onWrong }: { onAdd: (pattern: string) => void; onWrong: (why: string) => void }) {
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const pattern = sitePattern(address.trim());
    if (pattern) onAdd(pattern);
    else onWrong('This is not the address of a web site. It looks like https://ehr.example.org.');
  };
  return (
    <form className="add-code" onSubmit={submit}>
      <label className="field">
        <span>Address of the EHR or coding platform</span>
        <input
          value={address}
          required
          placeholder="https://ehr.example.org"
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Allow this site
      </button>
    </form>
  );
}

const siteName = (pattern: string): string => pattern.replace(/\/\*$/, '').replace(/^\*:\/\//, '');
