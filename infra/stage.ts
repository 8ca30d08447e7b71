import type { DomainSettings, MailSettings, Settings } from './settings.ts';

/** Everything that depends on which stage is deployed. Plain data: no resource is made here. */
export interface Stage {
  readonly name: string;
  /** People depend on it: protected, kept, watched. */
  readonly kept: boolean;
  /** Made for a pull request and removed with it. */
  readonly preview: boolean;
  /** `sst dev`: the functions run on this machine and so do the sites. */
  readonly live: boolean;
  readonly domain: DomainSettings | null;
  readonly mail: MailSettings | null;
  readonly alarmAddress: string | null;
  readonly sessionKeyIds: readonly string[];
  readonly logRetention: '1 week' | '3 months';
}

export interface App {
  readonly stage: string;
  readonly protect: boolean;
  readonly removal: string;
}

/**
 * The stage of that name.
 * @throws Error with the remedy, before anything is deployed, where AWS would refuse later or people would lose data
 */
export function stageOf(name: string, settings: Settings, live = false): Stage {
  requireStageName(name);
  const kept = settings.keptStages.includes(name);
  const domain = settings.domains[name] ?? null;
  const mail = settings.mail[name] ?? null;
  if (domain) requireZone(name, 'domains', domain.zone, [domain.web, domain.console]);
  if (mail) requireZone(name, 'mail', mail.zone, [mail.domain]);
  requireSessionKeys(settings.sessionKeyIds);
  return {
    name,
    kept,
    preview: /^pr-\d+$/.test(name),
    live,
    domain,
    mail,
    alarmAddress: settings.alarmAddress,
    sessionKeyIds: settings.sessionKeyIds,
    logRetention: kept ? '3 months' : '1 week',
  };
}

/** What `app()` of sst.config.ts tells SST about a stage. */
export const protectionOf = ({ kept }: Pick<Stage, 'kept'>) =>
  ({ protect: kept, removal: kept ? 'retain' : 'remove' }) as const;

/** @throws Error when a stage that people depend on could be removed by one command */
export function requireProtection({ kept, name }: Stage, app: App): void {
  if (!kept || (app.protect && app.removal === 'retain')) return;
  throw new Error(
    `The stage ${name} holds real people and is not protected: keep \`...protectionOf(stage)\` in app() of sst.config.ts, or take ${name} out of \`keptStages\` in infra/settings.ts.`,
  );
}

/**
 * The name becomes part of a bucket's, a domain prefix and 64-character role names, each with rules of its own.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
function requireStageName(name: string): void {
  const because = /[A-Z]/.test(name)
    ? 'buckets and sign-in domains have no capital letters'
    : !/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name)
      ? 'it must begin with a letter, end with a letter or digit, and hold only those and hyphens'
      : name.length > 20
        ? 'the names of roles made from it would be longer than AWS allows; 20 characters are the limit'
        : /aws|amazon|cognito/.test(name)
          ? 'Cognito refuses sign-in domains with aws, amazon or cognito in them'
          : null;
  if (because === null) return;
  throw new Error(
    `"${name}" cannot be a stage: ${because}. Choose another: pnpm deploy:aws --stage <name>.`,
  );
}

function requireZone(stage: string, field: string, zone: string, names: readonly string[]): void {
  if (!/^Z[A-Z0-9]{8,31}$/.test(zone)) {
    throw new Error(
      `\`${field}.${stage}\` in infra/settings.ts names no hosted zone: put the id of the Route 53 zone (it begins with Z) in \`zone\`, or take the entry out to go without.`,
    );
  }
  const wrong = names.find((name) => !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(name));
  if (wrong !== undefined) {
    throw new Error(`\`${field}.${stage}\` in infra/settings.ts: "${wrong}" is no domain name.`);
  }
}

function requireSessionKeys(ids: readonly string[]): void {
  const broken = ids.length === 0 || new Set(ids).size !== ids.length;
  if (!broken && ids.every((id) => /^[a-z0-9]{1,16}$/.test(id))) return;
  throw new Error(
    '`sessionKeyIds` in infra/settings.ts needs at least one id, each once, of lower-case letters and digits: without a key no session can be kept.',
  );
}
