import { join } from 'node:path';
import * as z from 'zod';
import { tokensUnsafe } from '../errors/own.ts';
import type { Profile } from '../profile.ts';
import { withLock } from './lock.ts';
import { ensurePrivateFolder, readPrivateFile, writePrivateFile } from './private-files.ts';

const signInSchema = z.object({
  email: z.string(),
  accessToken: z.string(),
  /** By this machine's clock, in milliseconds, from the lifetime that Cognito stated. */
  accessExpiresAt: z.number(),
  refreshToken: z.string(),
  signedInAt: z.number(),
  /** Whom these tokens were meant for. A profile that names other addresses does not get them. */
  api: z.string(),
  cognito: z.string().nullable(),
});

const fileSchema = z.object({ version: z.literal(1), signIns: z.record(z.string(), signInSchema) });

export type SignIn = z.infer<typeof signInSchema>;

/** The addresses that a sign-in is bound to. */
export const audienceOf = (profile: Profile) => ({
  api: profile.urls.api,
  cognito: profile.cognitoEndpoint ?? null,
});

/** The tokens of one profile, in a file that holds those of every profile, keyed by user pool and client. */
export function openTokenStore(folder: string, profile: Profile) {
  const file = join(folder, 'tokens.json');
  const key = `${profile.userPoolId}/${profile.clients.cli}`;
  const audience = audienceOf(profile);

  async function read(): Promise<SignIn | null> {
    const found = (await readAll(file)).signIns[key];
    const meant = found?.api === audience.api && found.cognito === audience.cognito;
    return found !== undefined && meant ? found : null;
  }

  async function write(signIn: SignIn | null): Promise<void> {
    const all = await readAll(file);
    const { [key]: _, ...others } = all.signIns;
    const signIns = signIn === null ? others : { ...others, [key]: signIn };
    await writePrivateFile(file, `${JSON.stringify({ ...all, signIns }, null, 2)}\n`);
  }

  return {
    read,
    /** Reads, decides and writes as the only process. Returning the same sign-in writes nothing. */
    async update(
      change: (current: SignIn | null) => Promise<SignIn | null>,
    ): Promise<SignIn | null> {
      await ensurePrivateFolder(folder);
      return await withLock(`${file}.lock`, async () => {
        const current = await read();
        const next = await change(current);
        if (next !== current) await write(next);
        return next;
      });
    },
  };
}

export type TokenStore = ReturnType<typeof openTokenStore>;

async function readAll(file: string): Promise<z.infer<typeof fileSchema>> {
  const text = await readPrivateFile(file);
  if (text === null) return { version: 1, signIns: {} };
  const result = fileSchema.safeParse(asJson(text));
  if (result.success) return result.data;
  throw tokensUnsafe(
    `The token file ${file} is damaged, or of another version of this program.`,
    'Remove it and sign in again.',
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
