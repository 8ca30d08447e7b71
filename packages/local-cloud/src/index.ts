export type { Ports, Urls } from './dev/ports.ts';
export {
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from './dev/start-local-cloud.ts';
export { LOCAL_PASSWORD, seededPeople } from './seed/people.ts';
export type { Outputs } from './state/outputs.ts';
export { UserError } from './user-error.ts';
