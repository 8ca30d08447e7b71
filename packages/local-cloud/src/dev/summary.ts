import { relative } from 'node:path';
import { LOCAL_PASSWORD, seededPeople } from '../seed/people.ts';
import type { Outputs } from '../state/outputs.ts';
import { bold, cyan, dim } from './terminal.ts';

export interface SummaryOptions {
  readonly outputs: Outputs;
  readonly home: string;
  readonly seconds: number;
}

/** What a person needs to know when everything is up, and no more. */
export function summary({ outputs, home, seconds }: SummaryOptions): string {
  const { urls, mailbox, cognitoEndpoint, userPoolId } = outputs;
  const near = relative(process.cwd(), home);
  const place = near === '' || near.startsWith('..') ? home : near;
  const width = Math.max(
    ...[urls.web, urls.console, `${urls.api}/trpc`, mailbox, cognitoEndpoint].map(
      (url) => url.length,
    ),
  );
  const link = (label: string, url: string, what: string) =>
    `  ${label.padEnd(10)}${cyan(url)}${' '.repeat(width - url.length)}   ${dim(what)}`;
  const people = seededPeople.map(({ email, role, disabled, firstSignIn }) => {
    const kind = disabled ? 'disabled' : firstSignIn.kind === 'invitation' ? 'invited' : role;
    const secret =
      firstSignIn.kind === 'invitation' ? 'temporary password in the mailbox' : LOCAL_PASSWORD;
    return `${email.padEnd(23)}${kind.padEnd(11)}${dim(secret)}`;
  });
  return [
    '',
    `  ${bold('Gatehouse is up')} ${dim(`after ${seconds.toFixed(1)} s`)}`,
    '',
    link('Web', urls.web, 'sign in, look after your own account'),
    link('Console', urls.console, 'create people and look after them'),
    link('API', `${urls.api}/trpc`, 'for bearer clients: the terminal, scripts, mobile'),
    link('Mailbox', mailbox, 'every mail and every code'),
    link('Cognito', cognitoEndpoint, `for any AWS SDK and the AWS CLI; the pool is ${userPoolId}`),
    '',
    ...people.map((line, index) => `  ${(index === 0 ? 'People' : '').padEnd(10)}${line}`),
    '',
    `  ${'State'.padEnd(10)}${place} ${dim('(`pnpm reset` forgets it)')}`,
    `  ${'Stop'.padEnd(10)}Ctrl-C`,
    '',
    '',
  ].join('\n');
}
