type Inputs = Record<string, unknown>;

interface Statement {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly principals?: readonly {
    readonly type: string;
    readonly identifiers: readonly string[];
  }[];
  readonly conditions?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

/** What the AWS provider looks up, by Pulumi's token. */
export const dataSources: Record<string, (inputs: Inputs) => Inputs> = {
  'aws:index/getRegion:getRegion': () => ({
    id: 'us-east-1',
    name: 'us-east-1',
    region: 'us-east-1',
    description: '',
    endpoint: '',
  }),
  'aws:index/getPartition:getPartition': () => ({
    id: 'aws',
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
  }),
  'aws:index/getCallerIdentity:getCallerIdentity': () => ({
    id: '123456789012',
    accountId: '123456789012',
    arn: 'arn:aws:iam::123456789012:user/plan',
    userId: 'plan',
  }),
  'aws:iam/getPolicyDocument:getPolicyDocument': (inputs) => {
    const statements = (inputs.statements ?? []) as readonly Statement[];
    const json = policyDocument(statements);
    // An empty list would become an empty policy, which AWS refuses.
    const given = statements.length > 0 ? statements : undefined;
    return { ...inputs, statements: given, id: '1', json, minifiedJson: json };
  },
  'aws:cloudfront/getCachePolicy:getCachePolicy': (inputs) => ({
    ...inputs,
    id: `cache-${inputs.name}`,
  }),
  'aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy': (inputs) => ({
    ...inputs,
    id: `request-${inputs.name}`,
  }),
  'aws:route53/getZone:getZone': (inputs) => ({
    ...inputs,
    id: inputs.zoneId,
    zoneId: inputs.zoneId,
    name: 'example.com',
  }),
};

/** As the provider renders it: a list of one stands without its brackets. */
function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements.map(render) });
}

const one = (values: readonly string[]) => (values.length === 1 ? values[0] : values);

function render(statement: Statement): Inputs {
  const { sid, effect, actions, notActions, resources, notResources } = statement;
  return {
    ...(sid && { Sid: sid }),
    Effect: effect ?? 'Allow',
    ...(actions && { Action: one(actions) }),
    ...(notActions && { NotAction: one(notActions) }),
    ...(resources && { Resource: one(resources) }),
    ...(notResources && { NotResource: one(notResources) }),
    ...(statement.principals && { Principal: principals(statement.principals) }),
    ...(statement.conditions?.length && { Condition: conditions(statement.conditions) }),
  };
}

function principals(given: NonNullable<Statement['principals']>): unknown {
  if (given.some(({ type }) => type === '*')) return '*';
  return Object.fromEntries(given.map(({ type, identifiers }) => [type, one(identifiers)]));
}

function conditions(given: NonNullable<Statement['conditions']>): unknown {
  const result: Record<string, Record<string, unknown>> = {};
  for (const { test, variable, values } of given) {
    result[test] = { ...result[test], [variable]: one(values) };
  }
  return result;
}
