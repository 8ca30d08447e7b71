import type { ErrorRow } from './row.ts';

/** Terms documents and import jobs. */
export const termsErrors = {
  termsExist: {
    type: 'TermsExistsException',
    message: 'Terms document already exists for the app client.',
    evidence: 'K',
  },
  termsNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Terms document does not exist.',
    evidence: 'K',
  },
  importJobNotFound: {
    type: 'ResourceNotFoundException',
    message: 'User import job <job> does not exist.',
    evidence: 'K',
  },
  importJobState: {
    type: 'PreconditionNotMetException',
    message: 'The import job is in state <status>.',
    evidence: 'K',
  },
  importFileMissing: {
    type: 'PreconditionNotMetException',
    message: 'No file was uploaded for the import job.',
    evidence: 'K',
  },
  importNeedsVerification: {
    type: 'PreconditionNotMetException',
    message: 'User pool has no auto-verified attributes.',
    evidence: 'D',
  },
} as const satisfies Record<string, ErrorRow>;
