import { siteOrigin } from './links.ts';
import type { Routers } from './routers.ts';
import type { Stage } from './stage.ts';

/** People's own files, each under `private/<identity id>/`. Private, encrypted, versioned, https only. */
export function createFiles(stage: Stage, routers: Routers): sst.aws.Bucket {
  const files = new sst.aws.Bucket('Files', {
    versioning: true,
    enforceHttps: true,
    cors: {
      // SST's default lets every page of the internet use a presigned address.
      allowOrigins: [siteOrigin(stage, routers, 'web')],
      allowMethods: ['GET', 'PUT'],
      allowHeaders: ['content-type', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'],
      maxAge: '1 hour',
    },
    transform: {
      bucket: (args, opts) => {
        // SST empties the bucket when its stage is removed.
        args.forceDestroy = !stage.kept;
        opts.protect = stage.kept;
      },
    },
  });
  new aws.s3.BucketServerSideEncryptionConfiguration('FilesEncryption', {
    bucket: files.name,
    rules: [
      { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' }, bucketKeyEnabled: true },
    ],
  });
  new aws.s3.BucketLifecycleConfiguration('FilesLifecycle', {
    bucket: files.name,
    rules: [
      {
        id: 'forget-replaced-versions',
        status: 'Enabled',
        filter: {},
        noncurrentVersionExpiration: { noncurrentDays: 90 },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      },
    ],
  });
  return files;
}
