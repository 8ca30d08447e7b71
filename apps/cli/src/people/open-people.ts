import { randomUUID } from 'node:crypto';
import { type SignedUp, type SignUpInput, signUp, systemAuthor } from '@gatehouse/api';
import { fromServices } from './errors.ts';
import { linkedServices } from './linked-services.ts';

export interface People {
  signUp(input: SignUpInput): Promise<SignedUp>;
  close(): Promise<void>;
}

/** The API's own way to create a person, on the linked pool and database, with whatever AWS rights this process has. */
export async function openPeople(log: (line: string) => void): Promise<People> {
  const services = {
    ...(await linkedServices()),
    // The log of a function is its stdout; here that is where the result goes.
    log: (line: Record<string, unknown>) => log(JSON.stringify(line)),
  };
  const requestId = randomUUID();
  return {
    async signUp(input) {
      try {
        return await signUp(services, systemAuthor('cli', requestId), input);
      } catch (error) {
        throw fromServices(error, requestId);
      }
    },
    async close() {
      const database = await services.database();
      await database.$client.end();
    },
  };
}
