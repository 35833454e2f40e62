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
        ? 'It is encrypted.'
        : kept
          ? 'It is encrypted, and the browser has promised not to clear it by itself.'
          : 'It is encrypted. The browser has not promised to keep it: on a full disk it may clear what was not sent.'}
    </p>
  );
}
