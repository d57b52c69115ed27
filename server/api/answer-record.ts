import { type Answer, jsonAnswer } from "./answer.ts";

/** A record with its version as ETag, and where it lies when it is new. */
export function answerRecord(record: unknown, at?: string): Answer {
  const { version } = (record ?? {}) as { version?: number };
  return jsonAnswer(record, at ? 201 : 200, {
    ...(version !== undefined && { etag: `"${version}"` }),
    ...(at && { location: `/api/v1${at}` }),
  });
}
