// Whether the browser has promised to keep the store, said as it is.

import { useEffect, useState } from 'react';

export function StoragePromise() {
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = async () => {
      const already = await navigator.storage.persisted();
      setKept(already || (await navigator.storage.persist()));
    };
    void ask().catch(() => setKept(false));
  }, []);
  return (
    <p className="quiet small storage-promise">
      {kept === null
        ? 'What this browser keeps is encrypted.'
        : kept
          ? 'What this browser keeps is encrypted, and it has promised not to clear it by itself.'
          : 'What this browser keeps is encrypted. It has not promised to keep it: on a full disk it may clear what was not sent.'}
    </p>
  );
}
