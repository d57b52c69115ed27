"use client";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { Chip } from "#components/chat/message/chip.tsx";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Card } from "#components/ui/card.tsx";

/** One question; each missing fact with the answers that are likely. */
export function SlotQuestionCard({ data, latest }: CardProps<"slot_question">) {
  const { send } = useThreadActions();
  return (
    <Card className="animate-appear flex flex-col gap-2 px-3 py-2.5">
      <p className="font-medium">{data.question}</p>
      <dl className="flex flex-col gap-1.5">
        {data.missing
          .filter((slot) => slot.chips.length > 0)
          .map((slot) => (
            <div key={slot.key} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <dt className="w-16 shrink-0 text-sm text-ink-3">{slot.label}</dt>
              <dd className="flex min-w-0 flex-1 flex-wrap gap-1.5">
                {slot.chips.map((chip) => (
                  <Chip key={chip.text} disabled={!latest} onClick={() => send(chip.text)}>
                    {chip.label}
                  </Chip>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
