"use client";
import * as Dialog from "@radix-ui/react-dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type HistoryDrawerProps = { open: boolean; onOpenChange: (open: boolean) => void; children: ReactNode };

export function HistoryDrawer({ open, onOpenChange, children }: HistoryDrawerProps) {
  const t = useTranslations("chat.history");
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="animate-appear fixed inset-0 z-40 bg-overlay lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="animate-appear fixed inset-y-0 left-0 z-50 flex w-[min(320px,86vw)] flex-col bg-canvas shadow-pop outline-none lg:hidden"
        >
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
