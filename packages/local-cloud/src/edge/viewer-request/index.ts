export { checkRequestTable } from './check-request-table.ts';
export { type KeyValueSources, keyValueStore } from './key-value-store.ts';
export { createViewerRequest } from './run-viewer-request.ts';
