import type { IncomingMessage } from "node:http";
import { OpenAICompatibleChatLanguageModel } from "@ai-sdk/openai-compatible";
import type { LlmProvider } from "../env.ts";
import { createChatReader } from "./chat-reader.ts";
import { createEventReader } from "./event-reader.ts";
import type { Ask, ModelPart } from "./model-part.ts";
import { postStream } from "./post-stream.ts";

/** A connection that stays open after the answer's end is closed after that long. */
const lingerMs = 1_000;

/** Reads to the end of the answer, or of the stream. */
function read(response: IncomingMessage, tell: (part: ModelPart) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const chat = createChatReader(tell);
    let done = false;
    const events = createEventReader((data) => {
      done ||= chat.take(data);
    });
    const trying = (act: () => void): void => {
      try {
        act();
      } catch (error) {
        response.destroy();
        reject(error);
      }
    };
    const end = (): void =>
      trying(() => {
        chat.end();
        resolve();
      });
    response.setEncoding("utf8");
    response.on("data", (text: string) => {
      if (done) return;
      trying(() => events.push(text));
      if (!done) return;
      const closing = setTimeout(() => response.destroy(), lingerMs);
      response.once("close", () => clearTimeout(closing));
      end();
    });
    response.once("end", () => {
      if (done) return;
      trying(() => events.end());
      end();
    });
    response.once("error", reject);
  });
}

/**
 * A model behind `/chat/completions`. The AI SDK makes the request; the answer is read here, piece by piece as it
 * comes off the connection, because the SDK's chain of streams costs more than the rest of a turn (ADR 0008).
 */
export function askChat({ name, baseUrl, apiKey, model }: LlmProvider): Ask {
  const url = new URL(`${baseUrl.replace(/\/+$/, "")}/chat/completions`);
  const headers = apiKey === "" ? {} : { authorization: `Bearer ${apiKey}` };
  const made = new OpenAICompatibleChatLanguageModel(model, {
    provider: `${name}.chat`,
    url: () => url.href,
    headers: () => headers,
  });
  return async (options, tell) => {
    const { body } = await made.prepareRequest(options);
    const asked = { ...body, stream: true, stream_options: { include_usage: true } };
    const signal = options.abortSignal ?? new AbortController().signal;
    await read(await postStream(url, headers, asked, signal), tell);
  };
}
