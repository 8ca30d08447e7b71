/** What the emulator's pool and clients are made with, for whoever compares another cloud with it. */
export { clientSettings } from './client-input.ts';
export { poolInput } from './pool-input.ts';
