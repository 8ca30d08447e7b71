import type { Stage } from './stage.ts';

export interface Mail {
  readonly identityArn: $util.Output<string>;
  readonly from: string;
}

/** Your own sender, with DKIM. Without one Cognito sends from its own address, 50 mails a day for the whole account. */
export function createMail({ mail }: Stage): Mail | null {
  if (!mail) return null;
  const { from, domain, zone } = mail;
  const email = new sst.aws.Email('Mail', { sender: domain, dns: sst.aws.dns({ zone }) });
  return { identityArn: email.nodes.identity.arn, from };
}
