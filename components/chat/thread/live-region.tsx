"use client";
import { useTranslations } from "next-intl";
import { textParts } from "#components/chat/message/text-parts.ts";
import { useConnection } from "#components/shared/use-connection.ts";
import type { MessageDto } from "#lib/domains/conversations/contract.ts";
import { isWorking } from "#lib/realtime/thread-state.ts";

const sentenceEnd = /(?<=[\p{Sentence_Terminal}\n])/u;

/** Reads an answer out as it grows, one finished sentence at a time; half sentences would be read again and again. */
export function LiveRegion({ message }: { message: MessageDto | null }) {
  const t = useTranslations("chat");
  const online = useConnection() === "online";
  if (message?.role !== "assistant") return <div aria-live="polite" className="sr-only" />;
  const running = isWorking(message);
  const sentences = textParts(message.view.text, sentenceEnd);
  const spoken = running ? sentences.slice(0, -1) : sentences;
  return (
    <div aria-live={online ? "polite" : "off"} aria-atomic="false" className="sr-only">
      <span key={message.id}>{running ? t("live.running") : t("live.done")}</span>
      {running
        ? spoken.map((sentence) => <span key={`${message.id}:${sentence.at}`}>{sentence.text}</span>)
        : null}
    </div>
  );
}
