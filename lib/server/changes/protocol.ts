// Which versions of the extension are answered. Looked at before anything else of a request: what another version
// sends may have a shape that this one does not know, and would be called malformed.

import { anyProtocol, oldestProtocol, protocolVersion } from '../../sync/wire.ts';
import { clientTooOld, malformed, serverTooOld } from '../faults.ts';

/** `request` as it is; throws a Refusal that says which side is too old. Whoever names no version is of the first. */
export function ofKnownProtocol<T>(request: T): T {
  const named = (request as { protocol?: unknown } | null)?.protocol ?? 1;
  const { data: protocol } = anyProtocol.safeParse(named);
  if (protocol === undefined) throw malformed('protocol');
  if (protocol < oldestProtocol) throw clientTooOld();
  if (protocol > protocolVersion) throw serverTooOld();
  return request;
}
