"use client";
import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { setPreferencesAction } from "#app/(workspace)/settings/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { MessageDto, WatchKind } from "#lib/domains/conversations/contract.ts";
import type { PreferenceKey } from "#lib/domains/identity/contract.ts";

type Watched = Extract<MessageDto, { role: "user" }> & { watch: WatchKind };

const habitOf: Record<WatchKind, PreferenceKey> = {
  stuck_deal: "stuckDeals",
  hot_lead: "hotLeads",
  visit_tomorrow: "visitsTomorrow",
  form_waiting: "waitingForms",
};

/** What an agent brought up by itself, and the one tap after which it does so no more. */
export function WatchMessage({ message }: { message: Watched }) {
  const t = useTranslations("watches");
  const kind = t(`${message.watch}.label`);
  async function mute() {
    const result = await setPreferencesAction({ set: { [habitOf[message.watch]]: "off" } });
    if (result.ok) toastStore.show(t("muted", { kind }));
    else toastStore.show(result.message, "danger");
  }
  return (
    <article
      aria-label={t("unasked", { kind })}
      className="my-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-surface-2 px-3 py-2"
    >
      <p className="flex min-w-0 basis-full items-center gap-2 text-sm text-ink-3 sm:basis-auto">
        <BellRing aria-hidden className="size-4 shrink-0" />
        {t("unasked", { kind })}
      </p>
      <p className="min-w-0 flex-1 break-words text-ink">{message.text}</p>
      <Button variant="link" size="bare" onClick={() => void mute()}>
        {t("mute")}
      </Button>
    </article>
  );
}
