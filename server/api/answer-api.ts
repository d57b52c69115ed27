import type { IncomingMessage, ServerResponse } from "node:http";
import { answerRequest } from "./answer-request.ts";
import { readRequest } from "./read-request.ts";
import { writeAnswer } from "./write-answer.ts";

/** Answers a request of Node's server to the API. */
export async function answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await writeAnswer(request, response, await answerRequest(readRequest(request, response)));
}
