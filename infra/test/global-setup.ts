export { ensurePlatform as setup } from '../plan/platform.ts';
