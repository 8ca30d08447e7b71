import { expect, test } from 'vitest';
import type { MigrationClient } from '../src/migrate/client.ts';
import { migrate } from '../src/migrate/index.ts';

/** The little of Aurora DSQL that the runner speaks with. Nothing here has met a real cluster. */
function fakeDsql(answers: { conflicts?: number; jobs?: string[] } = {}) {
  const said: string[] = [];
  let conflicts = answers.conflicts ?? 0;
  const jobs = [...(answers.jobs ?? [])];
  let valid = jobs.length === 0;
  const client: MigrationClient = {
    query: async (text) => {
      said.push(text.replaceAll(/\s+/g, ' '));
      if (conflicts > 0) {
        conflicts--;
        throw Object.assign(new Error('schema has been updated (OC001)'), { code: '40001' });
      }
      if (/INDEX ASYNC/.test(text)) return { rows: [{ job_id: 'job-1' }] };
      if (/indisvalid/.test(text)) return { rows: [{ indisvalid: valid }] };
      if (/sys\.jobs/.test(text)) {
        const status = jobs.shift() ?? 'completed';
        valid = status === 'completed';
        return { rows: [{ status, details: 'found duplicate key while validating index' }] };
      }
      return { rows: [] };
    },
  };
  return { client, said };
}

const app = { iamRoles: ['arn:aws:iam::111122223333:role/WebApi'] };

test('builds every index in the background and lets the functions’ roles in', async () => {
  const { client, said } = fakeDsql();
  await migrate({ client, engine: 'dsql', app });
  const indexes = said.filter((text) => /CREATE (UNIQUE )?INDEX/.test(text));
  expect(indexes.length).toBeGreaterThan(10);
  expect(indexes.filter((text) => !text.includes('INDEX ASYNC IF NOT EXISTS'))).toEqual([]);
  expect(said).toContain("AWS IAM GRANT gatehouse_app TO 'arn:aws:iam::111122223333:role/WebApi'");
  expect(said.filter((text) => /PASSWORD/.test(text))).toEqual([]);
});

test('waits for an index that is still being built', async () => {
  const { client, said } = fakeDsql({ jobs: ['processing', 'completed'] });
  await migrate({ client, engine: 'dsql', app });
  expect(said.filter((text) => text.includes('sys.jobs')).length).toBe(2);
});

test('drops an index that could not be built and says why', async () => {
  const { client, said } = fakeDsql({ jobs: ['failed'] });
  await expect(migrate({ client, engine: 'dsql', app })).rejects.toThrow(
    'Could not build the index users_sub: found duplicate key',
  );
  expect(said).toContain('DROP INDEX IF EXISTS users_sub');
});

test('tries again after a conflict', async () => {
  const { client } = fakeDsql({ conflicts: 3 });
  await expect(migrate({ client, engine: 'dsql', app })).resolves.toBeGreaterThan(20);
});

test('refuses a password, and an ARN that is none', async () => {
  const { client } = fakeDsql();
  await expect(migrate({ client, engine: 'dsql', app: { password: 'x' } })).rejects.toThrow(
    'no passwords',
  );
  await expect(migrate({ client, engine: 'dsql', app: { iamRoles: ["x' TO y"] } })).rejects.toThrow(
    'Not the ARN',
  );
});
