export { type Clock, createManualClock } from './clock.ts';
export { createEmulator, type Emulator, type EmulatorOptions, StartError } from './emulator.ts';
export type { MailboxMessage } from './inspector/present-message.ts';
export { createSeededRandom, type Random } from './random.ts';
export { DataFolderError } from './store/record-file.ts';
