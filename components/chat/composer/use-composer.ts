"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AgentId } from "#agents/contract.ts";
import type { Focus } from "#components/chat/composer/composer.tsx";
import { type Command, commands } from "#components/chat/composer/commands.ts";
import type { MenuTrigger } from "#components/chat/composer/menu-trigger.ts";
import { useComposerMenu, type MenuItem } from "#components/chat/composer/use-composer-menu.ts";
import { useDraft } from "#components/chat/composer/use-draft.ts";
import type { maxMessageLength } from "#lib/domains/conversations/contract.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { sendMessage, stopRun } from "#lib/realtime/threads.ts";

/** Checked against the contract by its type alone: importing the value would ship the validator to the browser. */
export const messageLimit: typeof maxMessageLength = 4000;

type ComposerOptions = { store: ThreadStore; focus: Focus | null; running: string | null };

export function useComposer({ store, focus: givenFocus, running }: ComposerOptions) {
  const t = useTranslations("chat.composer");
  const words = useTranslations("chat.commands");
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(store);
  const [caret, setCaret] = useState(0);
  const [agent, setAgent] = useState<AgentId | null>(null);
  const [focus, setFocus] = useState(givenFocus);
  const [error, setError] = useState<string | null>(null);

  function put(next: string, at = next.length) {
    setText(next);
    setCaret(at);
    setError(null);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(at, at));
  }

  function say(message: string) {
    const about = focus ? { focus: { type: focus.type, id: focus.id } } : {};
    sendMessage(store, { text: message, ...(agent ? { agent } : {}), ...about });
    setAgent(null);
  }

  function run(command: Command) {
    if (command.effect === "insert") return put(words(`${command.id}.text`));
    put("");
    if (command.effect === "send") say(words(`${command.id}.text`));
    else if (command.effect === "go") router.push(command.href);
    else if (running) void stopRun(running);
  }

  function choose(item: MenuItem, trigger: MenuTrigger) {
    if (item.kind === "command") return run(item.command);
    setAgent(item.id);
    put(text.slice(0, trigger.start) + text.slice(trigger.end), trigger.start);
  }

  const menu = useComposerMenu({ text, caret, choose });

  function submit() {
    const message = text.trim();
    if (!message) return;
    if (message.length > messageLimit) {
      return setError(t("tooLong", { length: message.length, limit: messageLimit, over: message.length - messageLimit }));
    }
    const typed = /^\/(\S+)$/.exec(message)?.[1];
    const command = commands.find((known) => known.id === typed?.toLowerCase());
    if (command) return run(command);
    if (typed && /^[a-z]+$/i.test(typed)) return setError(t("unknownCommand", { command: `/${typed}` }));
    put("");
    say(message);
  }

  return { field, text, caret, agent, focus, error, menu, put, setText, setCaret, setAgent, setFocus, setError, submit };
}
