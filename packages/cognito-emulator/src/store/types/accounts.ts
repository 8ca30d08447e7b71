import type {
  AccountTakeoverRiskConfigurationType,
  AuthEventType,
  CompromisedCredentialsRiskConfigurationType,
  LogConfigurationListType,
  RiskExceptionConfigurationType,
  TermsType,
  UserImportJobType,
} from '../../../model/api.gen.ts';
import type { Entity } from '../types.ts';

/** Where a pool's logs would go. `id` is the pool id. */
export interface LogDelivery extends Entity {
  readonly poolId: string;
  readonly configurations: LogConfigurationListType;
}

/** Threat protection of a pool, or of one client of it. `id` is `riskId(poolId, clientId)`. */
export interface RiskSettings extends Entity {
  readonly poolId: string;
  readonly clientId: string | null;
  readonly compromisedCredentials: CompromisedCredentialsRiskConfigurationType | null;
  readonly accountTakeover: AccountTakeoverRiskConfigurationType | null;
  readonly exceptions: RiskExceptionConfigurationType | null;
  readonly updatedAt: number;
}

/** A document that managed login links to. `id` is the terms id. */
export interface Terms extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  readonly settings: Pick<TermsType, 'TermsName' | 'TermsSource' | 'Enforcement' | 'Links'>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** `id` is the job id, `import-…`. */
export interface ImportJob extends Entity {
  readonly poolId: string;
  readonly name: string;
  readonly logsRoleArn: string;
  readonly status: NonNullable<UserImportJobType['Status']>;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  /** Stands for the signature of a presigned URL: whoever knows it may upload. */
  readonly uploadKey: string;
  /** The file as it was uploaded; null before that, and forgotten once the job has run. */
  readonly csv: string | null;
  readonly imported: number;
  readonly skipped: number;
  readonly failed: number;
  readonly message: string | null;
}

/** What threat protection wrote down of one attempt. `id` is the event id. */
export interface AuthEvent extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly type: NonNullable<AuthEventType['EventType']>;
  readonly response: NonNullable<AuthEventType['EventResponse']>;
  readonly challenges: NonNullable<AuthEventType['ChallengeResponses']>;
  readonly ipAddress: string | null;
  readonly feedback: {
    readonly value: 'Valid' | 'Invalid';
    readonly provider: string;
    readonly at: number;
  } | null;
  readonly createdAt: number;
}
