import type { OperationTable } from '../operation.ts';

/** Every operation that the emulator implements. What is not here answers 400 and names itself. */
export const operations = {} satisfies OperationTable;
