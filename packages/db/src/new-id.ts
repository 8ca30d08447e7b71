import { v7 } from 'uuid';

/** A UUIDv7: made by us, because DSQL has no sequences, and sorted by time, because our lists page by it. */
export const newId = (): string => v7();
