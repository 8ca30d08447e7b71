const jwt = /eyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g;

/** The last guard before a text that is not ours is shown: a token never is. */
export const redact = (text: string): string => text.replace(jwt, '[token]');
