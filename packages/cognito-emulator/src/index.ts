export { type Clock, createManualClock } from './clock.ts';
export type { Fault, FaultKind } from './control/faults.ts';
export { SeedError } from './control/seed-error.ts';
export type {
  Seed,
  SeedClient,
  Seeded,
  SeedIdentityPool,
  SeedUser,
  SeedUserPool,
} from './control/seed-format.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Refusal, SignedRequest, Verdict } from './identity/signed-request.ts';
export type { TemporaryCredentials } from './identity/temporary-credentials.ts';
export type { MailboxMessage } from './inspector/present-message.ts';
export { createSeededRandom, type Random } from './random.ts';
export { StartError } from './start-error.ts';
export { DataFolderError } from './store/record-file.ts';
export type { TriggerEvents, TriggerFunctions } from './triggers/events.ts';
