// Lambda's Node.js runtime for a bundle as it is deployed, in plain Node: no loader, no TypeScript, nothing of ours.
//   node lambda-runtime.mjs <file.export> <port>
// An invocation is a POST of its event. The answer is what Lambda's own interface streams: the bytes that the handler
// writes, or the JSON of what it returns.
// @see https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

const [file = '', port = '0'] = process.argv.slice(2);
const streaming = Symbol.for('aws.lambda.runtime.handler.streaming');
const integration = 'application/vnd.awslambda.http-integration-response';

globalThis.awslambda = {
  streamifyResponse(handler) {
    handler[streaming] = 'response';
    return handler;
  },
  HttpResponseStream: {
    from(stream, metadata) {
      stream.setContentType(integration);
      stream.write(JSON.stringify(metadata));
      stream.write(Buffer.alloc(8));
      return stream;
    },
  },
};

const dot = basename(file).lastIndexOf('.');
const module = await import(
  pathToFileURL(join(dirname(file), `${basename(file).slice(0, dot)}.mjs`)).href
);
const handler = await module[basename(file).slice(dot + 1)];

const server = createServer({ requestTimeout: 0 }, (request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (response.headersSent) return response.destroy();
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errorType: error?.name, errorMessage: String(error?.message) }));
  });
});

async function answer(request, response) {
  const event = await json(request);
  const deadline = Date.now() + Number(process.env.LAMBDA_TIMEOUT_MS ?? 20_000);
  const context = {
    awsRequestId: randomUUID(),
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? '',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  if (!handler[streaming]) {
    const value = await handler(event, context);
    response.writeHead(200, { 'content-type': 'application/json' });
    return void response.end(JSON.stringify(value) ?? 'null');
  }
  const stream = new PassThrough();
  stream.setContentType = (type) => response.setHeader('content-type', type);
  const sent = pipeline(stream, response);
  // A reader who leaves is the handler's to notice, at its stream.
  await Promise.all([handler(event, stream, context), sent]);
}

server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
