// The menu of the page's selection asks for evidence: the worksheet takes it like a press of its own key.

import { useContext, useEffect, useRef } from 'react';
import { onEvidenceRequest } from '../../lib/messaging/evidence-request.ts';
import { OwnDocuments } from './own-documents.ts';

export function useEvidenceRequest(tab: number | null, take: () => void): void {
  const latest = useRef(take);
  latest.current = take;
  const own = useContext(OwnDocuments);
  useEffect(() => own?.onAsked(() => latest.current()), [own]);
  useEffect(() => {
    if (tab === null) return;
    const stop = new AbortController();
    onEvidenceRequest(tab, () => latest.current(), stop.signal);
    return () => stop.abort();
  }, [tab]);
}
