"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { FormSlot } from "#agents/artifacts/contract.ts";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { cn } from "#components/ui/cn.ts";
import { Input } from "#components/ui/input.tsx";

type SlotProps = { slot: FormSlot; said: string; disabled: boolean; say: (text: string) => void };

/** Likely answers to press, and a line for another one. */
function Slot({ slot, said, disabled, say }: SlotProps) {
  const id = useId();
  const chosen = slot.chips.some((chip) => chip.text === said);
  return (
    <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <label htmlFor={id} className="pt-1.5 text-sm text-ink-3">
        {slot.label}
      </label>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">
        {slot.chips.map((chip) => (
          <button
            key={chip.text}
            type="button"
            disabled={disabled}
            aria-pressed={chip.text === said}
            onClick={() => say(chip.text === said ? "" : chip.text)}
            className={cn(
              "h-7 max-w-full truncate rounded-full border px-3 text-sm disabled:pointer-events-none disabled:text-ink-3 coarse:h-10 coarse:px-4",
              chip.text === said
                ? "border-accent bg-accent-soft text-accent-text"
                : "border-line-strong bg-surface hover:border-accent",
            )}
          >
            {chip.label}
          </button>
        ))}
        <Input
          id={id}
          disabled={disabled}
          value={chosen ? "" : said.slice(slot.prefix.length)}
          placeholder={slot.hint}
          className="w-40 grow sm:max-w-60"
          onChange={(event) => say(event.target.value ? slot.prefix + event.target.value : "")}
        />
      </div>
    </div>
  );
}

/** What is still missing, answered in one go and sent as one sentence. */
export function SlotFormCard({ data, latest }: CardProps<"slot_form">) {
  const t = useTranslations("chat.cards");
  const { send } = useThreadActions();
  const [said, setSaid] = useState<Record<string, string>>({});
  const answers = data.slots.flatMap((slot) => (said[slot.key]?.trim() ? [said[slot.key]] : []));
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (answers.length > 0) send(answers.join(t("answerComma")));
  }
  return (
    <Card className="animate-appear px-3 py-2.5">
      <form onSubmit={submit} className="flex flex-col gap-2.5">
        <p className="font-medium break-words">{data.question}</p>
        {data.slots.map((slot) => (
          <Slot
            key={slot.key}
            slot={slot}
            said={said[slot.key] ?? ""}
            disabled={!latest}
            say={(text) => setSaid((known) => ({ ...known, [slot.key]: text }))}
          />
        ))}
        {latest ? (
          <div>
            <Button type="submit" variant="primary" disabled={answers.length === 0}>
              {t("sendAnswers", { count: answers.length })}
            </Button>
          </div>
        ) : null}
      </form>
    </Card>
  );
}
