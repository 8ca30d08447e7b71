import { expect, it } from 'vitest';
import { summary } from '../../src/dev/summary.ts';
import type { Outputs } from '../../src/state/outputs.ts';

it('names every address, the user pool and the people, which is all that the README counts on', () => {
  const outputs: Outputs = {
    stage: 'local',
    region: 'us-east-1',
    userPoolId: 'us-east-1_AbCdEfGhI',
    clients: { web: 'w', console: 'c', cli: 't' },
    urls: { web: 'http://localhost:1', console: 'http://localhost:2', api: 'http://localhost:3' },
    cognitoEndpoint: 'http://localhost:4',
    mailbox: 'http://localhost:4/_emulator',
  };
  const text = summary({ outputs, home: '/somewhere/.local', seconds: 1 });
  const { urls, userPoolId, cognitoEndpoint, mailbox } = outputs;
  for (const said of [
    urls.web,
    urls.console,
    `${urls.api}/trpc`,
    mailbox,
    `${cognitoEndpoint} `,
    userPoolId,
    'admin@example.com',
    'invited@example.com',
    '/somewhere/.local',
  ])
    expect(text).toContain(said);
});
