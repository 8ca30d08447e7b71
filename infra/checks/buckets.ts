import { type Check, expectEqual, input, resourcesOf, reveal } from './plan-reader.ts';
import { list, policiesOf } from './policies.ts';

const nameOf = (resource: Parameters<typeof input>[0]) => String(input(resource, 'bucket'));

export const noBucketIsPublic: Check = (plan) => [
  ...resourcesOf(plan, 'aws:s3/bucket:Bucket').flatMap((bucket) => {
    const block = resourcesOf(plan, 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock').find(
      (each) => nameOf(each) === nameOf(bucket),
    );
    return [
      'blockPublicAcls',
      'blockPublicPolicy',
      'ignorePublicAcls',
      'restrictPublicBuckets',
    ].flatMap((field) => expectEqual(`${bucket.name}.${field}`, input(block, field), true));
  }),
  ...policiesOf(plan)
    .filter(({ kind }) => kind === 'resource')
    .flatMap(({ owner, statements }) =>
      statements
        .filter(
          ({ Effect, Principal }) =>
            Effect === 'Allow' && (Principal === '*' || list(Object(Principal).AWS).includes('*')),
        )
        .map(() => `${owner} lets everybody in`),
    ),
];

/** A request without TLS is refused, bucket by bucket. */
export const bucketsTakeHttpsOnly: Check = (plan) =>
  resourcesOf(plan, 'aws:s3/bucket:Bucket').flatMap((bucket) => {
    const policy = resourcesOf(plan, 'aws:s3/bucketPolicy:BucketPolicy').find(
      (each) => nameOf(each) === nameOf(bucket),
    );
    const text = String(reveal(policy?.inputs.policy) ?? '');
    return text.includes('"aws:SecureTransport":"false"')
      ? []
      : [`${bucket.name} takes plain http`];
  });

/** Only the files of people are reached from a page, and only from the web app's own. */
export const bucketsKnowTheirPages: Check = (plan) => {
  const { web } = plan.outputs.urls as { readonly web: string };
  return resourcesOf(plan, 'aws:s3/bucketCorsConfiguration:BucketCorsConfiguration').flatMap(
    (cors) =>
      (
        input(cors, 'corsRules') as readonly { readonly allowedOrigins: readonly string[] }[]
      ).flatMap(({ allowedOrigins }) =>
        expectEqual(`the origins of ${cors.name}`, allowedOrigins, [web]),
      ),
  );
};

export const filesAreEncryptedAndVersioned: Check = (plan) => {
  const [files] = resourcesOf(plan, 'aws:s3/bucket:Bucket').filter(
    ({ name }) => name === 'FilesBucket',
  );
  const of = (type: string) =>
    resourcesOf(plan, type).find((each) => nameOf(each) === nameOf(files));
  const encryption = of(
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
  );
  const versioning = of('aws:s3/bucketVersioning:BucketVersioning');
  return [
    ...(encryption ? [] : ['the files have no encryption stated']),
    ...expectEqual(
      'the versioning of files',
      Object(input(versioning, 'versioningConfiguration')).status,
      'Enabled',
    ),
  ];
};
