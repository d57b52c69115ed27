import "server-only";

/** A record with its version as ETag, and where it lies when it is new. */
export function answerRecord(record: unknown, at?: string): Response {
  const { version } = (record ?? {}) as { version?: number };
  return Response.json(record, {
    status: at ? 201 : 200,
    headers: {
      "cache-control": "no-store",
      ...(version !== undefined && { etag: `"${version}"` }),
      ...(at && { location: `/api/v1${at}` }),
    },
  });
}
