import type {
  AuthFlowType,
  ExplicitAuthFlowsType,
  InitiateAuthResponse,
} from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { UserPoolClient } from '../../store/types.ts';
import type { Metadata } from '../../triggers/triggers.ts';
import type { AuthParameters } from '../parameters.ts';
import type { Target } from '../target.ts';
import { startCustomAuth } from './custom/custom-auth.ts';
import { signInWithPassword } from './password.ts';
import { signInWithRefreshToken } from './refresh.ts';
import { startSrp } from './srp.ts';
import { startUserAuth } from './user-auth/user-auth.ts';

/** What InitiateAuth has beyond its parameters. ClientMetadata is `validationData` to the triggers here. */
export interface FlowCall {
  readonly clientMetadata?: Metadata | undefined;
  readonly session?: string | undefined;
}

type Flow = (
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  call: FlowCall,
) => Promise<InitiateAuthResponse>;

interface FlowRow {
  readonly run: Flow;
  readonly callers: readonly Caller[];
  /** Any of these on the client enables it. */
  readonly enabledBy: readonly ExplicitAuthFlowsType[];
}

export type Caller = 'client' | 'administrator';

const both = ['client', 'administrator'] as const;
const adminPassword: FlowRow = {
  run: signInWithPassword,
  callers: ['administrator'],
  enabledBy: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
};
const refresh: FlowRow = {
  run: signInWithRefreshToken,
  callers: both,
  enabledBy: ['ALLOW_REFRESH_TOKEN_AUTH'],
};

const flows: Readonly<Record<AuthFlowType, FlowRow>> = {
  USER_PASSWORD_AUTH: {
    run: signInWithPassword,
    callers: ['client'],
    enabledBy: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
  },
  ADMIN_USER_PASSWORD_AUTH: adminPassword,
  ADMIN_NO_SRP_AUTH: adminPassword,
  USER_SRP_AUTH: { run: startSrp, callers: both, enabledBy: ['ALLOW_USER_SRP_AUTH'] },
  REFRESH_TOKEN_AUTH: refresh,
  REFRESH_TOKEN: refresh,
  CUSTOM_AUTH: {
    run: startCustomAuth,
    callers: both,
    enabledBy: ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'],
  },
  USER_AUTH: { run: startUserAuth, callers: both, enabledBy: ['ALLOW_USER_AUTH'] },
};

/** Runs the flow where this caller may use it and the client enables it. */
export async function runFlow(
  context: EmulatorContext,
  target: Target,
  caller: Caller,
  name: AuthFlowType,
  parameters: AuthParameters = {},
  call: FlowCall = {},
): Promise<InitiateAuthResponse> {
  const flow = flows[name];
  if (!flow.callers.includes(caller)) fail('authMethodNotSupported');
  if (!isEnabled(target.client, flow)) {
    if (caller === 'administrator') fail('adminFlowNotEnabled');
    fail('flowNotEnabled', { flow: name });
  }
  return flow.run(context, target, parameters, call);
}

/** The legacy names speak of password flows only; SRP and refresh were not to be switched off then. */
function isEnabled({ settings }: UserPoolClient, flow: FlowRow): boolean {
  const enabled = settings.ExplicitAuthFlows;
  const isLegacy = enabled.some((name) => !name.startsWith('ALLOW_'));
  const alwaysOn = flow.enabledBy.some(
    (name) => name === 'ALLOW_USER_SRP_AUTH' || name === 'ALLOW_REFRESH_TOKEN_AUTH',
  );
  return enabled.some((name) => flow.enabledBy.includes(name)) || (isLegacy && alwaysOn);
}
