"use client";
import { Maximize2, SquarePen, X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { loadFocus } from "#app/(workspace)/chat/actions.ts";
import type { Focus } from "#components/chat/composer/composer.tsx";
import { DockEmpty } from "#components/chat/dock/dock-empty.tsx";
import { dockTalk } from "#components/chat/dock/dock-talk.ts";
import { ThreadBody } from "#components/chat/thread/thread-body.tsx";
import { useThreadStore } from "#components/chat/thread/use-thread-store.ts";
import { dockStore } from "#components/shared/dock/dock-store.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { recordOfPath } from "#components/shared/shell/record-of-path.ts";
import { Button, buttonVariants } from "#components/ui/button.tsx";

/** The record whose page is open, with its name as soon as it is known. */
function usePageRecord(): Focus | null {
  const record = recordOfPath(usePathname());
  const key = record ? `${record.type} ${record.id}` : "";
  const { data } = useLoaded(async () => {
    const found = record ? await loadFocus(record.type, record.id) : null;
    return { key, label: found?.record.name };
  }, key);
  if (!record) return null;
  return { ...record, ...(data?.key === key && data.label && { label: data.label }) };
}

function DockTalk({ rulesOnly, begin }: { rulesOnly: boolean; begin: () => void }) {
  const t = useTranslations("shell.dock");
  const panel = useRef<HTMLElement>(null);
  const [id] = useState(dockTalk.get);
  const { store, state } = useThreadStore(id, null);
  const focus = usePageRecord();
  const { conversationId } = state;
  // Kept outside, so that closing and opening goes on with the same talk.
  useEffect(() => dockTalk.set(conversationId), [conversationId]);
  // The keyboard goes where the eyes go.
  useEffect(() => panel.current?.querySelector("textarea")?.focus(), []);
  return (
    <aside
      ref={panel}
      aria-label={t("label")}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && dockStore.set(false)}
      className="hidden w-[400px] shrink-0 flex-col border-l border-line bg-canvas lg:flex max-xl:fixed max-xl:inset-y-0 max-xl:right-0 max-xl:z-30 max-xl:shadow-pop"
    >
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-surface pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold">{state.title || t("title")}</h2>
        {conversationId ? (
          <>
            <Button size="icon" variant="ghost" aria-label={t("new")} title={t("new")} onClick={begin}>
              <SquarePen aria-hidden />
            </Button>
            <Link
              href={`/chat/${conversationId}`}
              aria-label={t("whole")}
              title={t("whole")}
              className={buttonVariants({ size: "icon", variant: "ghost" })}
            >
              <Maximize2 aria-hidden />
            </Link>
          </>
        ) : null}
        <Button
          size="icon"
          variant="ghost"
          aria-label={t("close")}
          title={t("close")}
          onClick={() => dockStore.set(false)}
        >
          <X aria-hidden />
        </Button>
      </header>
      <ThreadBody
        store={store}
        state={state}
        focus={focus}
        rulesOnly={rulesOnly}
        empty={<DockEmpty about={focus?.label} />}
      />
    </aside>
  );
}

/** The talk beside the page: it goes on from page to page, always with that page's record in focus. */
export function DockPanel({ rulesOnly }: { rulesOnly: boolean }) {
  const [talk, setTalk] = useState(0);
  function begin() {
    dockTalk.set(null);
    setTalk(talk + 1);
  }
  return <DockTalk key={talk} rulesOnly={rulesOnly} begin={begin} />;
}
