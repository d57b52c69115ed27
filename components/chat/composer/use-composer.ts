"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AgentId } from "#agents/contract.ts";
import { checkMessage } from "#components/chat/composer/check-message.ts";
import type { Command } from "#components/chat/composer/commands.ts";
import type { Focus } from "#components/chat/composer/composer.tsx";
import type { MenuTrigger } from "#components/chat/composer/menu-trigger.ts";
import { messageLimit } from "#components/chat/composer/message-limit.ts";
import { type MenuItem, useComposerMenu } from "#components/chat/composer/use-composer-menu.ts";
import { useTextField } from "#components/chat/composer/use-text-field.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { sendMessage, stopRun } from "#lib/realtime/threads.ts";

type ComposerOptions = { store: ThreadStore; focus: Focus | null; running: string | null };

export function useComposer({ store, focus: givenFocus, running }: ComposerOptions) {
  const t = useTranslations("chat.composer");
  const words = useTranslations("chat.commands");
  const router = useRouter();
  const field = useTextField(store);
  const [agent, setAgent] = useState<AgentId | null>(null);
  const [focus, setFocus] = useState(givenFocus);
  const [error, setError] = useState<string | null>(null);

  function say(message: string) {
    const about = focus ? { focus: { type: focus.type, id: focus.id } } : {};
    sendMessage(store, { text: message, ...(agent ? { agent } : {}), ...about });
    setAgent(null);
  }

  function run(command: Command) {
    if (command.effect === "insert") return field.put(words(`${command.id}.text`));
    field.put("");
    if (command.effect === "send") say(words(`${command.id}.text`));
    else if (command.effect === "go") router.push(command.href);
    else if (running) void stopRun(running);
  }

  function choose(item: MenuItem, trigger: MenuTrigger) {
    if (item.kind === "command") return run(item.command);
    setAgent(item.id);
    field.put(field.text.slice(0, trigger.start) + field.text.slice(trigger.end), trigger.start);
  }

  const menu = useComposerMenu({ text: field.text, caret: field.caret, choose });

  function submit() {
    const checked = checkMessage(field.text);
    setError(null);
    if (checked.kind === "command") return run(checked.command);
    if (checked.kind === "unknownCommand") return setError(t("unknownCommand", { command: checked.command }));
    if (checked.kind === "tooLong") {
      const { length } = checked;
      return setError(t("tooLong", { length, limit: messageLimit, over: length - messageLimit }));
    }
    if (checked.kind === "empty") return;
    field.put("");
    say(checked.text);
  }

  return { field, agent, focus, error, menu, setAgent, setFocus, setError, submit };
}
