import type { TokenGenerationSource } from '../triggers/triggers.ts';
import type { AuthParameters } from './parameters.ts';

const factors = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN', 'CUSTOM', 'SIGN_UP'] as const;

/** How somebody proved first who they are. `PASSWORD` with or without SRP; `SIGN_UP` by having just confirmed. */
export type FirstFactor = (typeof factors)[number];

/** Where a custom sign-in is, whose function is asked again once Cognito's own challenges are answered. */
export interface CustomProgress {
  /** Id of what is kept of it. */
  readonly state: string;
  /** The challenges answered since, by the names that the function is told. */
  readonly met: readonly string[];
  /** The function asked for one challenge, in place of all that follow a password. */
  readonly isSingle: boolean;
}

/** What a sign-in has come to. All but the last two travels sealed in the session of each challenge. */
export interface SignInProgress {
  readonly firstFactor: FirstFactor;
  /** DEVICE_KEY as the client gave it, whether or not there is such a device. */
  readonly deviceKey: string | null;
  readonly custom?: CustomProgress | undefined;
  /** ClientMetadata of the present call, for the triggers that it runs. No call hands it on to the next. */
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  /** What the present call has that PreTokenGeneration is told of. Not sealed either. */
  readonly tokenSource?: TokenGenerationSource;
}

/** Clients name their device in whichever call they like; the latest counts. */
export const deviceKeyOf = (parameters: AuthParameters, earlier: string | null = null) =>
  parameters.DEVICE_KEY || earlier;

/** As session data hold it. */
export const sealProgress = ({ firstFactor, deviceKey, custom }: SignInProgress) => ({
  firstFactor,
  ...(deviceKey !== null && { deviceKey }),
  ...(custom && { custom: JSON.stringify(custom) }),
});

/** As it was before `parameters` were sent, with what they add. */
export const openProgress = (
  data: Readonly<Record<string, string>>,
  parameters: AuthParameters,
  clientMetadata: SignInProgress['clientMetadata'],
): SignInProgress => ({
  firstFactor: factors.find((factor) => factor === data.firstFactor) ?? 'PASSWORD',
  deviceKey: deviceKeyOf(parameters, data.deviceKey),
  custom: data.custom === undefined ? undefined : JSON.parse(data.custom),
  clientMetadata,
});

/** One more challenge is answered, of which the function of a custom sign-in is told. */
export const withMet = (progress: SignInProgress, challenge: string): SignInProgress => {
  const { custom } = progress;
  return custom
    ? { ...progress, custom: { ...custom, met: [...custom.met, challenge] } }
    : progress;
};
