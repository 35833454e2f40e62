// What set-up is told from: this browser's sites and guesses, and the records of its store.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { onGuessedProfiles, readGuessedProfiles } from '../../../lib/messaging/guessed-profiles.ts';
import { allowedSites, onSites } from '../../../lib/messaging/site-permission.ts';
import { dayAt } from '../../../lib/model/calendar-day.ts';
import { foldedName } from '../../../lib/model/folded-name.ts';
import { peopleById } from '../../../lib/store/people.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import { gateHere } from '../../../lib/store/views/gate-register.ts';
import { profilesForPages } from '../../../lib/store/views/page-profiles.ts';
import { samplesOf } from '../../../lib/store/views/samples.ts';
import type { Session } from '../../session/use-session.ts';
import { useShelf } from '../code-sets/use-shelf.ts';
import type { SetUpFacts } from './set-up-steps.ts';

/** Undefined while something is still being read. */
export function useSetUp({ db, identity, writer }: Session, reviews: AllReviews): SetUpFacts | undefined {
  const sites = useFollowed(allowedSites, onSites);
  const guesses = useFollowed(readGuessedProfiles, onGuessedProfiles);
  const { tables } = useShelf(identity.person.organisation);
  const records = useLiveQuery(
    async () => ({
      register: await gateHere(db),
      profiles: (await profilesForPages(db)).profiles.length,
      samples: (await samplesOf(db)).filter(({ removed }) => !removed).length,
      people: [...(await peopleById(db)).values()],
    }),
    [db],
  );
  if (!sites || !guesses || !tables || !records) return undefined;
  const today = dayAt(writer.now());
  const { person, server } = identity;
  const inForce = tables.filter(
    ({ release }) =>
      release.effectiveFrom <= today && (release.effectiveTo === null || today <= release.effectiveTo),
  );
  const others = records.people.filter(({ id, disabled }) => id !== person.id && !disabled);
  const { encounters, worksheets, findings } = reviews;
  return {
    ...records,
    person,
    server: new URL(server).host,
    sites: sites.map((site) => site.replace(/\/\*$/, '')),
    guessed: guesses.length,
    today,
    codeSets: [...new Set(inForce.map(({ release }) => release.kind))],
    roles: [person.role, ...others.map(({ role }) => role)],
    facilities: new Set(encounters.flatMap(({ facility }) => (facility ? [foldedName(facility)] : []))).size,
    charts: worksheets.length,
    signed: worksheets.filter(({ status }) => status === 'signed').length,
    findings: findings.length,
  };
}

/** What is read again whenever it changes; undefined before the first time. Both functions must stay the same. */
function useFollowed<T>(
  read: () => Promise<T>,
  follow: (changed: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const stop = new AbortController();
    const refresh = () => void read().then((now) => stop.signal.aborted || setValue(() => now));
    refresh();
    follow(refresh, stop.signal);
    return () => stop.abort();
  }, [read, follow]);
  return value;
}
