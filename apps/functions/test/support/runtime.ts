import { Writable } from 'node:stream';

/** What Lambda's runtime gives a streaming handler, as far as ours use it. */
export class ResponseStream extends Writable {
  metadata: awslambda.ResponseMetadata | null = null;
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

Object.assign(globalThis, {
  awslambda: {
    streamifyResponse: (handler: awslambda.StreamHandler) => handler,
    HttpResponseStream: {
      from(stream: ResponseStream, metadata: awslambda.ResponseMetadata) {
        stream.metadata = metadata;
        return stream;
      },
    },
  },
});

const link = (name: string, value: object) => {
  process.env[`SST_RESOURCE_${name}`] = JSON.stringify(value);
};

link('App', { name: 'gatehouse', stage: 'test' });
link('UserPool', { id: 'us-east-1_TESTPOOL1' });
for (const client of ['WebClient', 'ConsoleClient', 'CliClient']) {
  link(client, { id: client.toLowerCase(), secret: 'secret' });
}
// Port 9 discards: whoever connects to the database fails.
link('Database', { engine: 'postgres', url: 'postgres://nobody@127.0.0.1:9/nothing' });
link('SessionKeys', { current: 'a', keys: { a: Buffer.alloc(32).toString('base64') } });
link('WebSite', { origin: 'https://web.example', cookieName: '__Host-web', cookieSecure: true });
link('ConsoleSite', { origin: 'https://c.example', cookieName: '__Host-c', cookieSecure: true });
