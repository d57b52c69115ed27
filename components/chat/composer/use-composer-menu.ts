"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { AgentId } from "#agents/contract.ts";
import { agentList } from "#components/chat/agents/agent-look.ts";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { type Command, commands } from "#components/chat/composer/commands.ts";
import { type MenuTrigger, menuTrigger } from "#components/chat/composer/menu-trigger.ts";

export type MenuItem =
  | { kind: "agent"; id: AgentId; label: string; hint: string }
  | { kind: "command"; id: Command["id"]; command: Command; label: string; hint: string };

type MenuOptions = { text: string; caret: number; choose: (item: MenuItem, trigger: MenuTrigger) => void };

/** The list over the composer: which items fit what is typed, which one is active, and the keys that move it. */
export function useComposerMenu({ text, caret, choose }: MenuOptions) {
  const t = useTranslations("chat");
  const agents = useAgentWords();
  const [active, setActive] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const trigger = menuTrigger(text, caret);
  const fits = (words: string[]) =>
    words.some((word) => word.toLowerCase().includes(trigger?.query.toLowerCase() ?? ""));

  const all: MenuItem[] =
    trigger?.kind === "agent"
      ? agentList.map((id) => ({ kind: "agent", id, label: agents.name(id), hint: agents.specialty(id) }))
      : commands.map((command) => ({
          kind: "command",
          id: command.id,
          command,
          label: t(`commands.${command.id}.name`),
          hint: t(`commands.${command.id}.hint`),
        }));
  const items = trigger ? all.filter((item) => fits([item.id, item.label])) : [];
  const open = trigger !== null && items.length > 0 && closedFor !== text;
  const index = Math.min(active, items.length - 1);

  function pick(item: MenuItem | undefined) {
    if (item && trigger) choose(item, trigger);
    setActive(0);
  }

  /** True when the key was for the menu. */
  function onKey(event: KeyboardEvent): boolean {
    if (!open) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setActive((index + step + items.length) % items.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(items[index]);
    else if (event.key === "Escape") setClosedFor(text);
    else return false;
    event.preventDefault();
    return true;
  }

  return { open, items, index, pick, onKey };
}
