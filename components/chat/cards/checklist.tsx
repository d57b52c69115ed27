"use client";
import { ListPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useChecklist } from "#components/chat/cards/use-checklist.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/cn.ts";

/** What to see to; ticking an item does the task behind it. */
export function ChecklistCard({ data }: CardProps<"checklist">) {
  const t = useTranslations("chat.cards");
  const { items, tick, add } = useChecklist(data.items);
  const done = items.filter((item) => item.done).length;
  return (
    <CardFrame title={data.title} meta={<span className="tabular-nums">{`${done} / ${items.length}`}</span>}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex items-start gap-1 border-b border-line px-3 last:border-b-0">
            <label
              htmlFor={item.id}
              className="flex min-h-9 min-w-0 flex-1 cursor-pointer items-start gap-2 py-2 coarse:min-h-11"
            >
              <Checkbox
                id={item.id}
                className="mt-0.5"
                checked={item.done}
                disabled={item.busy}
                onChange={(event) => void tick(item, event.target.checked)}
              />
              <span className="min-w-0">
                <span className={cn("block break-words", item.done && "text-ink-3 line-through")}>
                  {item.text}
                </span>
                {item.why ? <span className="block text-sm break-words text-ink-3">{item.why}</span> : null}
              </span>
            </label>
            {item.draft && !item.taskId && !item.done ? (
              <Button
                variant="ghost"
                size="icon"
                className="mt-0.5 text-ink-3"
                disabled={item.busy}
                aria-label={t("asTaskNamed", { name: item.text })}
                title={t("asTask")}
                onClick={() => void add(item)}
              >
                <ListPlus aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}
