export { type Clock, createManualClock } from './clock.ts';
export type { Fault, FaultKind } from './control/faults.ts';
export { SeedError } from './control/seed-call.ts';
export type {
  Seed,
  SeedClient,
  Seeded,
  SeedIdentityPool,
  SeedUser,
  SeedUserPool,
} from './control/seed-format.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { TemporaryCredentials } from './identity/credentials.ts';
export type { Refusal, SignedRequest, Verdict } from './identity/verify-request.ts';
export type { MailboxMessage } from './inspector/present-message.ts';
export { createSeededRandom, type Random } from './random.ts';
export { StartError } from './start-error.ts';
export { DataFolderError } from './store/record-file.ts';
export type { TriggerEvents, TriggerFunctions } from './triggers/events.ts';
