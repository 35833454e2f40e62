// Samples: the list of them, a new one, or one of them, as the address says.

import { useLiveQuery } from 'dexie-react-hooks';
import { peopleById } from '../../../lib/store/people.ts';
import { samplesOf } from '../../../lib/store/views/samples.ts';
import { usePeople } from '../../session/use-people.ts';
import { useReviewsByNumber } from '../../session/use-reviews-by-number.ts';
import type { Session } from '../../session/use-session.ts';
import { routeTo } from '../use-route.ts';
import { NewSample } from './new-sample.tsx';
import { SampleList } from './sample-list.tsx';
import { SamplePage } from './sample-page.tsx';

interface Props {
  session: Session;
  filters: URLSearchParams;
}

export function SamplesPage({ session, filters }: Props) {
  const { db } = session;
  const who = usePeople(session);
  const samples = useLiveQuery(() => samplesOf(db), [db]);
  const reviews = useReviewsByNumber(db);
  const people = useLiveQuery(() => peopleById(db), [db]);
  if (!samples || !reviews || !people) return <p className="quiet">Opening the samples…</p>;
  const asked = filters.get('sample');
  const sample = samples.find(({ id }) => id === asked);
  if (asked === 'new')
    return <NewSample session={session} people={[...people.values()]} samples={samples} reviews={reviews} />;
  if (sample)
    return (
      <SamplePage
        key={sample.id}
        {...{ session, sample, samples, people: [...people.values()], reviews, who }}
      />
    );
  return (
    <>
      {asked && (
        <p className="notice warn">
          This browser has no such sample, or not all of it yet. <a href={routeTo('samples')}>All samples</a>
        </p>
      )}
      <SampleList samples={samples} reviews={reviews} who={who} />
    </>
  );
}
