import type { MessageDto } from "#lib/domains/conversations/contract.ts";

export function UserMessage({ message }: { message: Extract<MessageDto, { role: "user" }> }) {
  return (
    <article aria-label={message.authorName} className="flex justify-end py-2 pl-10">
      <p className="max-w-full rounded-lg bg-accent-soft px-3 py-2 break-words whitespace-pre-wrap text-ink">
        {message.text}
      </p>
    </article>
  );
}
