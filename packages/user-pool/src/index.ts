export { type CustomAttributeName, type Role, userPool } from './definition.ts';
export { fixedAtCreation } from './fixed-at-creation.ts';
export { renderMessage } from './render-message.ts';
export type * from './types.ts';
