import { createHash, randomBytes } from 'node:crypto';

const COOKIE_ID = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits: nobody guesses one, and the row keeps only its hash. */
export const newCookieId = (): string => randomBytes(32).toString('base64url');

export const isCookieId = (value: string): boolean => COOKIE_ID.test(value);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The prefixes keep a token family's name from ever opening a browser's row. */
export const cookieKey = (cookieId: string): string => sha256(`cookie:${cookieId}`);
export const bearerKey = (originJti: string): string => sha256(`bearer:${originJti}`);
