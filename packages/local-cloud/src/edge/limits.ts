/** A function URL's request payload. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const bodyLimit = 6 * 1024 * 1024;

/** The methods that the router's behaviours allow; CloudFront refuses any other with 403. */
export const allowedMethods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
export const urlLimit = 8192;
