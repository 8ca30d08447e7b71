import { functions } from '@gatehouse/functions/manifest';
import { type Check, expectEqual, input, named } from './plan-reader.ts';
import { list, type Policy, policiesOf, type Statement } from './policies.ts';

/** What may stand with a wildcard, and why. Everything else is a finding. */
const allowed: readonly {
  readonly owner: RegExp;
  readonly action: RegExp;
  readonly resource: RegExp;
  readonly because: string;
  readonly live?: true;
}[] = [
  {
    owner: /^(?:IdentityPoolAuthRole)$/,
    action: /^s3:(?:Get|Put|Delete)Object$/,
    resource: /\/private\/\$\{cognito-identity\.amazonaws\.com:sub\}\/\*$/,
    because: 'every object under the person’s own prefix',
  },
  {
    owner: /^(?:Web|Console)ImageOptimizerRole$/,
    action: /^s3:GetObject$/,
    resource: /:::[\w-]+assetsbucket[\w-]*\/\*$/,
    because: 'every public asset of its own site',
  },
  {
    owner: /Role$/,
    action: /^(?:appsync:\*|s3:\*)$/,
    resource: /^(?:\*|arn:aws:s3:::sst-asset-plan(?:\/\*)?)$/,
    because:
      'the bridge of `sst dev` passes calls to this machine over AppSync; no such stage has people',
    live: true,
  },
];

const allows = ({ kind, statements }: Policy): Statement[] =>
  kind === 'identity' ? statements.filter(({ Effect }) => Effect === 'Allow') : [];

/** No `*` in an action or a resource outside the list above. */
export const noWildcards: Check = (plan) =>
  policiesOf(plan).flatMap((policy) =>
    allows(policy).flatMap((statement) => {
      if (statement.NotAction || statement.NotResource)
        return [`${policy.owner} allows by exclusion (NotAction or NotResource)`];
      return list(statement.Action).flatMap((action) =>
        list(statement.Resource)
          .filter((resource) => action.includes('*') || resource.includes('*'))
          .filter(
            (resource) =>
              !allowed.some(
                (row) =>
                  row.owner.test(policy.owner) &&
                  row.action.test(action) &&
                  row.resource.test(resource) &&
                  (!row.live || plan.live),
              ),
          )
          .map((resource) => `${policy.owner} may ${action} on ${resource}`),
      );
    }),
  );

/** The Cognito rights of each function are those of the manifest, on our pool alone. */
export const cognitoRightsAreTheManifest: Check = (plan) => {
  const pool = String(
    input(named(plan, 'UserPoolUserPool'), 'arn') ??
      'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_UserPoolUserPool',
  );
  const granted = new Map<string, string[]>();
  const findings: string[] = [];
  for (const policy of policiesOf(plan)) {
    for (const statement of allows(policy)) {
      const actions = list(statement.Action).filter((action) => action.startsWith('cognito'));
      if (actions.length === 0) continue;
      const owner = policy.owner.replace(/Cognito$|Role$/, '');
      granted.set(owner, [...(granted.get(owner) ?? []), ...actions]);
      findings.push(
        ...expectEqual(`the resource of ${policy.owner}`, list(statement.Resource), [pool]),
      );
    }
  }
  for (const [name, { cognito }] of Object.entries(functions)) {
    findings.push(
      ...expectEqual(
        `the Cognito actions of ${name}`,
        [...(granted.get(name) ?? [])].sort(),
        [...cognito].sort(),
      ),
    );
    granted.delete(name);
  }
  return [
    ...findings,
    ...[...granted].map(
      ([owner, actions]) => `${owner} may ${actions.join(', ')} and is no function of the manifest`,
    ),
  ];
};

/** Which function may connect to the database, and as whom. */
export const databaseRightsAreTheManifest: Check = (plan) => {
  const wanted = Object.entries(functions).flatMap(([name, { links }]) => [
    ...((links as readonly string[]).includes('Database') ? [`${name}Role dsql:DbConnect`] : []),
    ...((links as readonly string[]).includes('DatabaseOwner')
      ? [`${name}Role dsql:DbConnectAdmin`]
      : []),
  ]);
  const granted = policiesOf(plan).flatMap((policy) =>
    allows(policy).flatMap(({ Action }) =>
      list(Action)
        .filter((action) => action.startsWith('dsql:'))
        .map((action) => `${policy.owner} ${action}`),
    ),
  );
  return expectEqual('who may connect to the database', granted.sort(), wanted.sort());
};

/** A role is taken on by one service and not by whoever is in the account. */
export const noRoleTrustsTheAccount: Check = (plan) =>
  policiesOf(plan)
    .filter(({ kind }) => kind === 'trust')
    .flatMap(({ owner, statements }) =>
      statements.flatMap(({ Principal }) => {
        if (Principal === '*') return [`${owner} trusts everybody`];
        const accounts = list(Object(Principal).AWS as string | undefined);
        // `sst dev` runs the function on this machine, with the role of the function.
        const isBridge = plan.live && owner !== 'MigrateRole';
        return isBridge ? [] : accounts.map((account) => `${owner} trusts ${account}`);
      }),
    );

/** Sites call the API as a browser does: their servers have no rights at all. */
export const sitesHaveNoRights: Check = (plan) =>
  policiesOf(plan)
    .filter(({ owner }) => /^(?:Web|Console)(?:Server\w*|DevServer)Role$/.test(owner))
    .flatMap((policy) =>
      allows(policy).map(({ Action }) => `${policy.owner} may ${list(Action).join(', ')}`),
    );
