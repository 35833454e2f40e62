// An organisation with a vendor in its register, for tests of what hangs on the agreement with it.

import { demoVendors } from '../../../lib/demo/oversight/vendors.ts';
import { registerChange } from '../../fixtures/oversight/vendor-changes.ts';
import { codes, type TestBackend } from './harness.ts';

export const [demo] = demoVendors('2026-01-05', 'x');

/** One vendor, who may change the register, and a reviewer. */
export async function withVendor(backend: TestBackend, name = 'Acme Coding') {
  const officer = await backend.newOrganisation('compliance-officer');
  const { organisation, id } = officer.person;
  const made = registerChange('vendor', { ...demo!.vendor, name, alsoNamed: [] }, id, backend.time);
  if (codes(await officer.push([made]))[0] !== null) throw new Error('the vendor was refused');
  const agreement = (more: object = {}) =>
    registerChange(
      'vendor-agreement',
      {
        ...demo!.agreements[0],
        vendorId: made.record,
        from: '2026-01-01',
        signedOn: '2026-01-01',
        ...more,
      },
      id,
      backend.time,
    );
  return { officer, auditor: await backend.newPerson(organisation), vendor: made.record, agreement };
}
