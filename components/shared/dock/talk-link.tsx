"use client";
import { MessageSquareText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { dockStore } from "#components/shared/dock/dock-store.ts";
import { fitsDock } from "#components/shared/dock/fits-dock.ts";
import { buttonVariants } from "#components/ui/button.tsx";

/** Talks about a record: beside its page where there is room, else on a page of its own. */
export function TalkLink({ object, id }: { object: string; id: string }) {
  const t = useTranslations("records-ui.talk");
  return (
    <Link
      href={`/chat?focus=${object}:${encodeURIComponent(id)}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || !fitsDock()) return;
        event.preventDefault();
        dockStore.set(true);
      }}
      className={buttonVariants({ variant: "primary" })}
    >
      <MessageSquareText aria-hidden />
      {t("about")}
    </Link>
  );
}
