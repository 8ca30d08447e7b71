/**
 * What a deployment of yours decides, and nothing else. Everything here may stay as it is for a first deployment: the
 * sites then live on CloudFront's own domain names and Cognito sends the mail.
 */
export interface Settings {
  readonly region: string;
  /** Stages that people depend on: protected from removal, kept when removed all the same, watched by alarms. */
  readonly keptStages: readonly string[];
  /** Your own domain names, by stage. A stage that is not named has none. */
  readonly domains: Readonly<Record<string, DomainSettings>>;
  /**
   * Who the mail comes from, by stage. Without one Cognito sends it, 50 a day for the whole account at most.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html
   */
  readonly mail: Readonly<Record<string, MailSettings>>;
  /** Who is told when an alarm goes off. Without an address the alarms are there and tell nobody. */
  readonly alarmAddress: string | null;
  /** Session keys, oldest first; the last one seals new sessions. Add one to rotate, drop the first 30 days later. */
  readonly sessionKeyIds: readonly [string, ...string[]];
}

export interface DomainSettings {
  /** The id of the Route 53 hosted zone that the names below are in. */
  readonly zone: string;
  readonly web: string;
  readonly console: string;
}

export interface MailSettings {
  /** `Gatehouse <hello@example.com>`, or the address alone. */
  readonly from: string;
  /** The domain of that address, and the id of its hosted zone, where the DKIM records go. */
  readonly domain: string;
  readonly zone: string;
}

export const settings: Settings = {
  region: 'us-east-1',
  keptStages: ['production'],
  domains: {},
  mail: {},
  alarmAddress: null,
  sessionKeyIds: ['k1'],
};
