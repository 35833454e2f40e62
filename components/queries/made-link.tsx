// A link that was made, and its code: shown this once.

import { useState } from 'react';
import type { QueryLinkMade } from '../../lib/model/query-link.ts';
import { timeWords } from './query-words.ts';

interface Props {
  link: QueryLinkMade;
  /** Where it was to be mailed. */
  mailTo: string | undefined;
}

/** Of what stood here before, the focus would be lost. */
const takeFocus = (words: HTMLElement | null): void => words?.focus();

export function MadeLink({ link: { link, code, expiresAt, mailed }, mailTo }: Props) {
  const [said, setSaid] = useState('');
  const copy = async (what: string, text: string) => {
    await navigator.clipboard.writeText(text);
    setSaid(`The ${what} was copied.`);
  };
  return (
    <>
      <p ref={takeFocus} tabIndex={-1}>
        {mailed
          ? `The mail server took the link to ${mailTo}. Tell the code`
          : 'Send the link, and tell the code'}{' '}
        by another way, by telephone for example: each alone opens nothing. The link opens once, until{' '}
        {timeWords(expiresAt)}. {mailed ? 'The code is' : 'Both are'} shown this once; a new link ends the old
        one.
      </p>
      {mailTo && !mailed && <p>This server is older and sends no e-mail: send the link yourself.</p>}
      {!mailed && (
        <div className="copy-row">
          <span className="copied">{link}</span>
          <button type="button" className="button" onClick={() => void copy('link', link)}>
            Copy link
          </button>
        </div>
      )}
      <div className="copy-row">
        <span className="code">{code}</span>
        <button type="button" className="button" onClick={() => void copy('code', code)}>
          Copy code
        </button>
      </div>
      <p role="status" className="small">
        {said}
      </p>
    </>
  );
}
