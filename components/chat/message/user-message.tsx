import { WatchMessage } from "#components/chat/message/watch-message.tsx";
import type { MessageDto } from "#lib/domains/conversations/contract.ts";

export function UserMessage({ message }: { message: Extract<MessageDto, { role: "user" }> }) {
  const { watch } = message;
  if (watch) return <WatchMessage message={{ ...message, watch }} />;
  return (
    <article aria-label={message.authorName} className="flex justify-end py-2 pl-10">
      <p className="max-w-full rounded-lg bg-accent-soft px-3 py-2 break-words whitespace-pre-wrap text-ink">
        {message.text}
      </p>
    </article>
  );
}
