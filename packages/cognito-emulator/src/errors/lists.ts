import type { ErrorRow } from './row.ts';

/** Lists. */
export const listErrors = {
  filterSyntax: {
    type: 'InvalidParameterException',
    message: 'Error while parsing filter',
    evidence: 'moto',
  },
  filterAttribute: {
    type: 'InvalidParameterException',
    message: 'Invalid search attribute: <attribute>',
    evidence: 'moto',
  },
} as const satisfies Record<string, ErrorRow>;
