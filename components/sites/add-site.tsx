// The form for allowing one site. The browser asks the person to confirm.

import { type FormEvent, useEffect, useState } from 'react';
import { requestSites, sitePattern } from '../../lib/messaging/site-permission.ts';
import { answerWords } from './answer-words.ts';

/** @param suggested the address to start with, where the page in view is known. */
export function AddSite({ suggested = '' }: { suggested?: string }) {
  const [address, setAddress] = useState(suggested);
  const [said, setSaid] = useState('');
  useEffect(() => setAddress(suggested), [suggested]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const pattern = sitePattern(address.trim());
    if (!pattern) {
      setSaid('This is not the address of a web site. It looks like https://ehr.example.org.');
      return;
    }
    // Straight in the click: the browser asks the person only then.
    requestSites([pattern]).then(
      (granted) => setSaid(answerWords(granted)),
      () => setSaid('The browser did not accept this address.'),
    );
  };
  return (
    <form className="inline-form" onSubmit={submit}>
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
      <p className="small" role="status">
        {said}
      </p>
    </form>
  );
}
