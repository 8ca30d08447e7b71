/**
 * What the emulator remembers. Entities are values: to change one, put a copy. Each is one line of the journal, so
 * they hold JSON only; times are milliseconds since the epoch.
 */
export interface Entity {
  readonly id: string;
}
