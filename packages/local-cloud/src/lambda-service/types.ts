import type { LiveLambda, Log } from '../live-lambda/types.ts';

export interface LambdaServiceOptions {
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly lambda: Pick<LiveLambda, 'invoke'>;
  /** The functions that exist; any other name answers 404. */
  readonly functionNames: readonly string[];
  readonly log: Log;
}

export interface LambdaService {
  /** `http://127.0.0.1:<port>`: an AWS endpoint for Lambda's own Invoke API. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
