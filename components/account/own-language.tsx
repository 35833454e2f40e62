// The language of the screens, chosen for this browser; and in which time zone moments are told.

import { isKeyOf } from '../../lib/model/keys-of.ts';
import { chooseLanguage, languages, ownChoice } from '../words/language.ts';

export function OwnLanguage() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choose = (language: string) => {
    chooseLanguage(isKeyOf(languages, language) ? language : null);
    location.reload();
  };
  return (
    <section aria-labelledby="own-language">
      <h2 id="own-language">Language and time</h2>
      <label className="field">
        <span>Language of the screens</span>
        <select defaultValue={ownChoice() ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">As the browser’s</option>
          {Object.entries(languages).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">
        Kept in this browser. Other open pages of Overread change when they are opened anew. What goes into
        the records or leaves the organisation (findings, queries, packs) stays in English, as it was written.
      </p>
      <p className="quiet">
        Moments are told in the time zone of this machine, {zone}. Days of service and due days are days of
        the calendar, and the same everywhere.
      </p>
    </section>
  );
}
