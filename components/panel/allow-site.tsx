// Allowing the site in view, where Overread has not been allowed to read it.

import { useEffect, useState } from 'react';
import { siteOfTab } from '../../lib/messaging/site-permission.ts';
import { AddSite } from '../sites/add-site.tsx';

export function AllowSite({ tab }: { tab: number | null }) {
  const [site, setSite] = useState('');
  useEffect(() => {
    if (tab !== null) void siteOfTab(tab).then(setSite, () => setSite(''));
  }, [tab]);
  return (
    <details>
      <summary>This is a chart in my EHR</summary>
      <p className="small quiet">
        Overread reads only the sites you allow. Give the address of your EHR or coding platform; the browser
        will ask you to confirm.{' '}
        <a href="options.html" target="_blank" rel="noreferrer">
          All allowed sites
        </a>
      </p>
      <AddSite suggested={site} />
    </details>
  );
}
