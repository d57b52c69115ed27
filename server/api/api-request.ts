/** A request as the API sees it, whatever has carried it. */
export type ApiRequest = {
  /** In small letters. */
  method: string;
  /** Below `/api/v1`, as it was sent. */
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
  /** The body's bytes as they come in. */
  chunks: AsyncIterable<Uint8Array>;
  /** Aborted when who asked has gone. */
  readonly signal: AbortSignal;
};
