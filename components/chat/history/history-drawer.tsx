"use client";
import * as Dialog from "@radix-ui/react-dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type HistoryDrawerProps = { onOpenChange: (open: boolean) => void; children: ReactNode };

export function HistoryDrawer({ onOpenChange, children }: HistoryDrawerProps) {
  const t = useTranslations("chat.history");
  return (
    <Dialog.Root open onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="animate-appear fixed inset-0 z-40 bg-overlay lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          // The search field would call up the keyboard.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className="animate-appear fixed inset-y-0 left-0 z-50 flex w-[min(320px,86vw)] flex-col bg-canvas shadow-pop outline-none lg:hidden"
        >
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
