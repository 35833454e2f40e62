// Allowing the site in view, where Overread has not been allowed to read it.

import { type FormEvent, useEffect, useState } from 'react';
import { requestSites, siteOfTab, sitePattern } from '../../lib/messaging/site-permission.ts';

export function AllowSite({ tab }: { tab: number | null }) {
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (tab !== null) void siteOfTab(tab).then(setAddress, () => setAddress(''));
  }, [tab]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Straight in the click: the browser asks the person only then.
    const pattern = sitePattern(address);
    if (!pattern) return setSaid('This is not the address of a web site.');
    requestSites([pattern]).then(
      (granted) =>
        setSaid(granted ? 'Allowed. Reload the page if the chart does not appear.' : 'Not allowed.'),
      () => setSaid('The browser did not accept this address.'),
    );
  };
  return (
    <details>
      <summary>This is a chart in my EHR</summary>
      <form className="add-code" onSubmit={submit}>
        <p className="small quiet">
          Overread reads only the sites you allow. Give the address of your EHR or coding platform; the
          browser will ask you to confirm.
        </p>
        <label className="field">
          <span>Address of the site</span>
          <input
            type="url"
            required
            value={address}
            placeholder="https://ehr.example.org"
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          Allow this site
        </button>
        <p className="small" role="status">
          {said}
        </p>
      </form>
    </details>
  );
}
