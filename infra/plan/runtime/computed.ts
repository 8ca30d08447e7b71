import { secret } from '@pulumi/pulumi';

type State = Record<string, unknown>;
type Compute = (name: string, inputs: State) => State;

const region = 'us-east-1';
const account = '123456789012';
const arn = (service: string, resource: string) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;
const slug = (name: unknown) =>
  String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/**
 * What AWS makes up for a resource and others build on, by Pulumi's type. A member that is missing here shows: the
 * component that reads it fails.
 */
export const computed: Record<string, Compute> = {
  'aws:cognito/userPool:UserPool': (name) => {
    const id = `${region}_${name}`;
    return { id, arn: arn('cognito-idp', `userpool/${id}`), endpoint: `cognito-idp/${id}` };
  },
  'aws:cognito/userPoolClient:UserPoolClient': (name, inputs) => ({
    id: `id-of-${name}`,
    clientSecret: secret(inputs.generateSecret ? `secret-of-${name}` : ''),
  }),
  'aws:cognito/userPoolDomain:UserPoolDomain': () => ({
    cloudfrontDistribution: 'd0.cloudfront.net',
    cloudfrontDistributionZoneId: 'Z2FDTNDATAQYW2',
  }),
  'aws:cognito/identityPool:IdentityPool': () => {
    const id = `${region}:00000000-0000-4000-8000-000000000001`;
    return { id, arn: arn('cognito-identity', `identitypool/${id}`) };
  },
  'aws:s3/bucket:Bucket': (name, inputs) => {
    const bucket = inputs.bucket ?? slug(name);
    return {
      id: bucket,
      bucket,
      region,
      arn: `arn:aws:s3:::${bucket}`,
      bucketDomainName: `${bucket}.s3.amazonaws.com`,
      bucketRegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
    };
  },
  'aws:dsql/cluster:Cluster': () => ({
    id: 'plandsql',
    identifier: 'plandsql',
    region,
    arn: arn('dsql', 'cluster/plandsql'),
    vpcEndpointServiceName: `com.amazonaws.${region}.dsql-plan`,
  }),
  'aws:lambda/function:Function': (_name, inputs) => {
    const own = arn('lambda', `function:${inputs.name}`);
    return {
      arn: own,
      version: '1',
      qualifiedArn: `${own}:1`,
      invokeArn: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${own}/invocations`,
      qualifiedInvokeArn: `${own}:1/invocations`,
      lastModified: '2026-01-01',
      publish: inputs.publish ?? false,
    };
  },
  'aws:lambda/functionUrl:FunctionUrl': (name) => ({
    functionUrl: `https://${slug(name)}.lambda-url.${region}.on.aws/`,
  }),
  'aws:iam/role:Role': (name, inputs) => ({
    arn: `arn:aws:iam::${account}:role/${inputs.name ?? name}`,
    uniqueId: 'AROAPLAN',
  }),
  'aws:cloudwatch/logGroup:LogGroup': (_name, inputs) => ({
    arn: arn('logs', `log-group:${inputs.name}`),
  }),
  'aws:cloudfront/distribution:Distribution': (name) => ({
    id: `E${name}`,
    arn: `arn:aws:cloudfront::${account}:distribution/E${name}`,
    domainName: `${slug(name)}.cloudfront.net`,
    hostedZoneId: 'Z2FDTNDATAQYW2',
  }),
  'aws:cloudfront/keyValueStore:KeyValueStore': (name) => ({
    id: `kvs-${name}`,
    arn: `arn:aws:cloudfront::${account}:key-value-store/${name}`,
  }),
  'aws:sqs/queue:Queue': (_name, inputs) => ({
    arn: arn('sqs', String(inputs.name)),
    url: `https://sqs.${region}.amazonaws.com/${account}/${inputs.name}`,
  }),
  'aws:ses/domainDkim:DomainDkim': () => ({ dkimTokens: ['a', 'b', 'c'] }),
  'aws:sesv2/emailIdentity:EmailIdentity': (_name, inputs) => ({
    arn: arn('ses', `identity/${inputs.emailIdentity}`),
    dkimSigningAttributes: { tokens: ['a', 'b', 'c'] },
  }),
  'aws:acm/certificate:Certificate': (_name, inputs) => ({
    arn: arn('acm', `certificate/${inputs.domainName}`),
    domainValidationOptions: [
      inputs.domainName,
      ...((inputs.subjectAlternativeNames as string[]) ?? []),
    ].map((domainName) => ({
      domainName,
      resourceRecordName: `_plan.${domainName}.`,
      resourceRecordType: 'CNAME',
      resourceRecordValue: '_plan.acm-validations.aws.',
    })),
  }),
  'random:index/randomBytes:RandomBytes': (name) => ({
    // Each its own, so that a plan shows which key went where.
    base64: secret(Buffer.alloc(32, name).toString('base64')),
    hex: secret(Buffer.alloc(32, name).toString('hex')),
  }),
  'random:index/randomId:RandomId': () => ({
    dec: '12345678901',
    hex: 'abcdef12',
    b64Url: 'abc',
    b64Std: 'abc',
  }),
};
