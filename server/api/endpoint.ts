import type { z } from "zod";
import type { CommandOptions } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import type { ApiRequest } from "./api-request.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";
export type PathParams = Record<string, string>;

/** One call of an endpoint by a person who is known. */
export type ApiCall = {
  context: Context;
  params: PathParams;
  query: URLSearchParams;
  request: ApiRequest;
  /** The parsed JSON body. Throws `invalid` when it is not JSON or too large. */
  body: () => Promise<unknown>;
  /** The caller's Idempotency-Key, ready to be passed to a verb. */
  idempotency: { idempotencyKey?: string };
};

/** One operation of the API: what the router answers with, and what the document says of it. */
export type Endpoint = {
  method: Method;
  /** Below `/api/v1`, parameters in braces: `/customers/{id}/restore`. */
  path: string;
  /** Unique in the document: the command's or query's name, or one of its own. */
  id: string;
  summary: string;
  /** The right without which it answers 403; none where every member of the company may. */
  right?: string;
  /** Parameters of the address; what the path says is left out of the document. */
  query?: z.ZodType;
  body?: z.ZodType;
  /** The body is a file's bytes; what else its contract asks for stands in the address. */
  file?: boolean;
  /** The longest body, where it is not what bodies may have in general. */
  mostBodyBytes?: number;
  /** A body as people in the field would send it. */
  example?: unknown;
  answer?: z.ZodType;
  status?: number;
  /** Writes nothing although it is sent as a POST. */
  asks?: boolean;
  run(call: ApiCall): Promise<unknown>;
};

/** A verb as `command` makes it, whatever its input. */
export type Writes = {
  (context: Context, input: never, options?: CommandOptions): Promise<unknown>;
  readonly commandName: string;
  readonly inputSchema: z.ZodType;
};
/** A read as `query` makes it, whatever its input. */
export type Reads = {
  (context: Context, input: never): Promise<unknown>;
  readonly queryName: string;
  readonly inputSchema: z.ZodType;
};

/** What endpoints say of themselves beside their verb. */
export type Told = Pick<Endpoint, "summary"> &
  Partial<Pick<Endpoint, "id" | "right" | "example" | "answer" | "status">>;
