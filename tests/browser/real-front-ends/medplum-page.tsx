// A patient page put together from Medplum's own components as its provider application does it: the
// patient's summary at the side, tabs that link to the patient, and what belongs to the address beside them.

import { MantineProvider } from '@mantine/core';
import { MedplumClient } from '@medplum/core';
import {
  EncounterTimeline,
  LinkTabs,
  Loading,
  MedplumProvider,
  NoteDisplay,
  PatientHeader,
  PatientSummary,
  useMedplum,
  useResource,
} from '@medplum/react';
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const client = new MedplumClient({ baseUrl: `${location.origin}/fhir-server/`, cacheTime: 0 });

/** The address, and how to go to another one without loading the page anew. */
function usePath(): [string, (path: string) => void] {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const moved = () => setPath(location.pathname);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  return [
    path,
    (to) => {
      history.pushState(null, '', to);
      setPath(to);
    },
  ];
}

function Note({ encounter }: { encounter: string }): ReactNode {
  const medplum = useMedplum();
  const [note, setNote] = useState<{ text: string }[]>();
  useEffect(() => {
    void medplum
      .searchOne('ClinicalImpression', { encounter: `Encounter/${encounter}` })
      .then((found) => setNote(found?.note));
  }, [medplum, encounter]);
  return <NoteDisplay value={note} />;
}

function PatientPage({ id, rest }: { id: string; rest: string[] }): ReactNode {
  const patient = useResource({ reference: `Patient/${id}` });
  if (patient?.resourceType !== 'Patient') return <Loading />;
  const encounter = rest[0] === 'Encounter' ? rest[1] : undefined;
  return (
    <div key={patient.id}>
      {rest[0] === 'header' ? <PatientHeader patient={patient} /> : <PatientSummary patient={patient} />}
      <LinkTabs baseUrl={`/Patient/${patient.id}`} tabs={['Timeline', 'Edit', 'Encounter']} />
      {encounter && <Note encounter={encounter} />}
      {encounter && <EncounterTimeline encounter={{ reference: `Encounter/${encounter}` }} />}
    </div>
  );
}

function Page(): ReactNode {
  const [path, go] = usePath();
  const [, kind, id, ...rest] = path.split('/');
  return (
    <MantineProvider>
      <MedplumProvider medplum={client} navigate={go}>
        {kind === 'Patient' && id ? <PatientPage id={id} rest={rest} /> : <p>Nobody is chosen.</p>}
      </MedplumProvider>
    </MantineProvider>
  );
}

createRoot(document.getElementById('root')!).render(<Page />);
