import { join } from 'node:path';
import type { AppName } from '@gatehouse/user-pool';
import type { Urls } from '../dev/ports.ts';
import { writeWhole } from '../files.ts';
import { REGION } from '../provision/cognito.ts';
import type { Provisioned } from '../provision/provision.ts';

/** What a deployment tells the world about itself; the CLI reads either. No secret is in it. */
export interface Outputs {
  readonly stage: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly clients: Readonly<Record<AppName, string>>;
  readonly urls: { readonly web: string; readonly console: string; readonly api: string };
  /** Only locally: on AWS the SDK knows where Cognito is, and mail goes out. */
  readonly cognitoEndpoint: string;
  readonly mailbox: string;
}

export function makeOutputs({ userPoolId, clients }: Provisioned, urls: Urls): Outputs {
  return {
    stage: 'local',
    region: REGION,
    userPoolId,
    clients: { web: clients.web.id, console: clients.console.id, cli: clients.cli.id },
    urls: { web: urls.web, console: urls.console, api: urls.api },
    cognitoEndpoint: urls.emulator,
    mailbox: `${urls.emulator}/_emulator`,
  };
}

export const writeOutputs = (home: string, outputs: Outputs): Promise<void> =>
  writeWhole(join(home, 'outputs.json'), `${JSON.stringify(outputs, null, 2)}\n`);
