import { expect, test } from 'vitest';
import { startFakeCloud } from '../support/fake-cloud.ts';
import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { signedIn } from '../support/signed-in.ts';

test('commands side by side renew once, and none loses the rotated refresh token', async () => {
  const cloud = await startFakeCloud();
  const home = await signedIn(cloud.profile, { livesMs: 0 });
  const runs = await Promise.all(
    Array.from({ length: 6 }, () => runCli(['fetch', 'me.get'], home)),
  );
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    runs.map(() => ({ code: 0, stderr: '' })),
  );
  expect(cloud.renewals).toEqual(['refresh-0']);
  expect(new Set(cloud.calls.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer access-1']),
  );
  expect((await home.store.read())?.refreshToken).toBe('refresh-1');
});

test('a refresh token that was used elsewhere ends the session, and is forgotten', async () => {
  const cloud = await startFakeCloud();
  const home = await signedIn(cloud.profile, { livesMs: 0 });
  await home.store.update(async (current) => current && { ...current, refreshToken: 'stolen' });
  const run = await runHere(['whoami', '--json'], home);
  expect(run).toMatchObject({ code: 3, stdout: '' });
  expect(JSON.parse(run.stderr)).toMatchObject({ error: { code: 'SESSION_ENDED' } });
  expect(cloud.calls).toEqual([]);
  expect(await home.store.read()).toBeNull();
});

test('a Cognito that does not answer costs nobody their session', async () => {
  const cloud = await startFakeCloud();
  const profile = { ...cloud.profile, cognitoEndpoint: 'http://127.0.0.1:9' };
  const home = await signedIn(profile, { livesMs: 0 });
  const run = await runHere(['fetch', 'me.get', '--json'], home);
  expect(run).toMatchObject({ code: 6, stdout: '' });
  expect(JSON.parse(run.stderr)).toMatchObject({ error: { code: 'UNREACHABLE' } });
  expect((await home.store.read())?.refreshToken).toBe('refresh-0');
});
