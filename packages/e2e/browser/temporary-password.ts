import type { Page } from '@playwright/test';
import { target } from './target.ts';

interface Mail {
  readonly temporaryPassword: string | null;
}

/** The newest temporary password that was mailed to `email`. */
export async function temporaryPassword(page: Page, email: string): Promise<string> {
  const { emulator } = target();
  const answer = await page.request.get(`${emulator}/_emulator/messages?to=${email}`);
  const mails = (await answer.json()) as Mail[];
  const password = mails.findLast((mail) => mail.temporaryPassword !== null)?.temporaryPassword;
  if (!password) throw new Error(`No invitation of ${email} is in the mailbox`);
  return password;
}
