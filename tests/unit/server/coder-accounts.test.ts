// Accounts of vendors' coders belong to a vendor from the first moment to the last.

import { expect, test } from 'vitest';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal } from './harness.ts';

onBothDatabases('a coder’s account', (backend) => {
  test('is made with an employer, and loses it only with the role', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const act = (asked: object) => administrator.send('POST', paths.accounts, asked);
    const coder = { act: 'add', name: 'Kim', email: `${backend.id()}@test.example`, role: 'vendor-coder' };
    expect(await refusal(await act(coder))).toMatchObject({ fault: { code: 'employer-missing' } });
    const made = (await (await act({ ...coder, employer: 'Acme' })).json()) as {
      accounts: { id: string; role: string; employer: string | null }[];
    };
    const account = made.accounts.find(({ role }) => role === 'vendor-coder')!;
    expect(account.employer).toBe('Acme');
    const limits = { facilities: [], vendors: [] };
    const freed = { act: 'set-limits', id: account.id, limits, employer: null };
    expect(await refusal(await act(freed))).toMatchObject({ fault: { code: 'employer-missing' } });
    expect((await act({ act: 'set-role', id: account.id, role: 'qa-auditor' })).status).toBe(200);
    expect((await act(freed)).status).toBe(200);
    const again = { act: 'set-role', id: account.id, role: 'vendor-coder' };
    expect(await refusal(await act(again))).toMatchObject({ fault: { code: 'employer-missing' } });
  });
});
