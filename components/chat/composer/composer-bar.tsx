"use client";
import { ArrowUp, AtSign, Slash, Square } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { messageLimit } from "#components/chat/composer/message-limit.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

type ComposerBarProps = {
  length: number;
  running: string | null;
  insert: (mark: string) => void;
  submit: () => void;
};

const counterFrom = messageLimit * 0.9;

export function ComposerBar({ length, running, insert, submit }: ComposerBarProps) {
  const t = useTranslations("chat.composer");
  const number = new Intl.NumberFormat(useLocale());
  const { stop } = useThreadActions();
  return (
    <div className="flex items-center gap-1 p-1.5">
      <Button
        variant="ghost"
        size="icon"
        className="size-7 text-ink-3"
        aria-label={t("mention")}
        title={t("mention")}
        onClick={() => insert("@")}
      >
        <AtSign aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        className="size-7 text-ink-3"
        aria-label={t("command")}
        title={t("command")}
        onClick={() => insert("/")}
      >
        <Slash aria-hidden />
      </Button>
      <span className="ml-1 hidden text-xs text-ink-3 sm:inline">
        {running ? t("queueHint") : t("keyHint")}
      </span>
      <span className="ml-auto" />
      {length > counterFrom ? (
        <span
          role="status"
          className={cn("text-xs", length > messageLimit ? "font-medium text-danger" : "text-ink-3")}
        >
          {t("counter", { length: number.format(length), limit: number.format(messageLimit) })}
        </span>
      ) : null}
      {running ? (
        <Button size="sm" onClick={() => void stop(running)}>
          <Square aria-hidden className="size-3! fill-current" />
          {t("stop")}
        </Button>
      ) : null}
      <Button
        variant="primary"
        size="icon"
        aria-label={t("send")}
        title={t("send")}
        disabled={length === 0}
        onClick={submit}
      >
        <ArrowUp aria-hidden />
      </Button>
    </div>
  );
}
