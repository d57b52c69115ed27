/** The closed list of failures. Domain reasons go into `reason`, so the list never grows. */
export const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "precondition",
  "limit",
  "unavailable",
  "timeout",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type FieldError = { field: string; reason: string };

export type AppErrorOptions = {
  /** Key of the sentence for people: `errors.<reason>` in the message files; the code's own sentence if absent. */
  reason?: string;
  /** Values for that sentence. */
  params?: Record<string, string | number>;
  fields?: FieldError[];
  /** The kind of record that the fields are of: they are told by its names for them. */
  object?: string;
  /** For conflicts: what differs from what the caller had seen. */
  diff?: { field: string; before: unknown; after: unknown }[];
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** A failure that was foreseen: a code for programs, a message for logs, a reason for people. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly options: AppErrorOptions;
  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.options = options;
  }
}
