"use client";
import { Contact } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import type { RecordRef } from "#agents/contract.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { ComposerBar } from "#components/chat/composer/composer-bar.tsx";
import { ComposerChip } from "#components/chat/composer/composer-chip.tsx";
import { ComposerMenu } from "#components/chat/composer/composer-menu.tsx";
import { useComposer } from "#components/chat/composer/use-composer.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

export type Focus = RecordRef;
type ComposerProps = { store: ThreadStore; focus: Focus | null; running: string | null };

export function Composer({ store, focus, running }: ComposerProps) {
  const t = useTranslations("chat.composer");
  const words = useAgentWords();
  const id = useId();
  const composer = useComposer({ store, focus, running });
  const { field, menu, error, agent } = composer;
  const { text } = field;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, Enter belongs to it; Safari tells only by the key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (menu.onKey(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    composer.submit();
  }

  return (
    <div className="relative">
      {error ? (
        <p role="alert" className="mb-1.5 rounded-md bg-danger-soft px-3 py-1.5 text-sm text-danger">
          {error}
        </p>
      ) : null}
      {menu.open ? (
        <ComposerMenu id={id} label={t("menu")} items={menu.items} index={menu.index} pick={menu.pick} />
      ) : null}
      <div className="rounded-lg border border-line-strong bg-surface transition-colors duration-100 focus-within:border-accent">
        {agent || composer.focus ? (
          <div className="flex flex-wrap gap-1.5 px-2 pt-2">
            {composer.focus ? (
              <ComposerChip removeLabel={t("removeFocus")} remove={() => composer.setFocus(null)}>
                <Contact aria-hidden className="size-3.5 shrink-0" />
                <span className="truncate">{composer.focus.label ?? composer.focus.id}</span>
              </ComposerChip>
            ) : null}
            {agent ? (
              <ComposerChip removeLabel={t("removeAgent")} remove={() => composer.setAgent(null)}>
                <AgentMark agent={agent} className="size-4 bg-transparent!" />
                {words.name(agent)}
              </ComposerChip>
            ) : null}
          </div>
        ) : null}
        <textarea
          ref={field.element}
          value={text}
          rows={Math.min(8, text.split("\n").length)}
          placeholder={t("placeholder")}
          aria-label={t("label")}
          aria-controls={menu.open ? id : undefined}
          aria-activedescendant={menu.open ? `${id}-${menu.index}` : undefined}
          aria-autocomplete="list"
          aria-invalid={error ? true : undefined}
          enterKeyHint="send"
          onKeyDown={onKeyDown}
          onSelect={(event) => field.setCaret(event.currentTarget.selectionStart)}
          onChange={(event) => {
            field.type(event.target.value, event.target.selectionStart);
            composer.setError(null);
          }}
          className="scroll-quiet block field-sizing-content max-h-52 min-h-10 w-full resize-none bg-transparent px-3 pt-2.5 text-base placeholder:text-ink-3 focus-visible:outline-none"
        />
        <ComposerBar
          length={text.trim().length}
          running={running}
          insert={(mark) => field.put(text ? `${text} ${mark}` : mark)}
          submit={composer.submit}
        />
      </div>
    </div>
  );
}
