"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { createTaskAction } from "#app/(workspace)/calendar/actions.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import { fromZoned } from "#components/shared/zoned-time.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";

const evening = 18 * 60;

/** A line to write down what is to be done today. */
export function QuickTask({ day }: { day: string }) {
  const t = useTranslations("today");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function add(event: FormEvent) {
    event.preventDefault();
    if (!title.trim()) return setError(t("quick.needsTitle"));
    setBusy(true);
    const result = await createTaskAction({
      title: title.trim(),
      dueAt: fromZoned({ day, minutes: evening }, timeZone),
    });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    setTitle("");
    setError("");
    router.refresh();
  }
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <div className="flex gap-2">
        <Input
          aria-label={t("quick.label")}
          placeholder={t("quick.label")}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" disabled={busy}>
          <Plus aria-hidden />
          {t("quick.add")}
        </Button>
      </div>
      <p role="alert" className="mt-1 text-sm text-danger empty:hidden">
        {error}
      </p>
    </form>
  );
}
