/** What a trigger is told as client id where an administrator acts. */
export const noClient = 'CLIENT_ID_NOT_APPLICABLE';
