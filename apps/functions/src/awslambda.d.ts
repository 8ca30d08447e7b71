import type { Writable } from 'node:stream';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

/** The part of the Lambda runtime's global that streaming needs; `@types/aws-lambda` leaves `from` out. */
declare global {
  namespace awslambda {
    interface ResponseMetadata {
      readonly statusCode: number;
      readonly headers: Readonly<Record<string, string>>;
      /** `Set-Cookie` headers: joined into one line they would be one broken cookie. */
      readonly cookies: readonly string[];
    }

    type StreamHandler = (
      event: APIGatewayProxyEventV2,
      stream: Writable,
      context: Context,
    ) => Promise<void>;

    function streamifyResponse(handler: StreamHandler): StreamHandler;

    const HttpResponseStream: {
      from(stream: Writable, metadata: ResponseMetadata): Writable;
    };
  }
}
