/**
 * Takes out of our own process what must lead nowhere: a developer's AWS keys, profiles and endpoints, and links of a
 * real stage. Children get an allow-list; this is for the SDK in this very process.
 */
export function scrub(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (/^(AWS|SST|DATABASE|PG)(_|[A-Z]|$)/.test(name)) delete env[name];
  }
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  env.AWS_EC2_METADATA_DISABLED = 'true';
  env.AWS_CONFIG_FILE = '/dev/null';
  env.AWS_SHARED_CREDENTIALS_FILE = '/dev/null';
}
