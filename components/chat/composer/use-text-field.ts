"use client";
import { useRef, useState } from "react";
import { useDraft } from "#components/chat/composer/use-draft.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

/** The text being written, and where the caret is in it. */
export function useTextField(store: ThreadStore) {
  const element = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(store);
  const [caret, setCaret] = useState(0);
  return {
    element,
    text,
    caret,
    setCaret,
    type(next: string, at: number) {
      setText(next);
      setCaret(at);
    },
    /** Replaces the text from outside of the field, and goes back into it. */
    put(next: string, at = next.length) {
      setText(next);
      setCaret(at);
      element.current?.focus();
      requestAnimationFrame(() => element.current?.setSelectionRange(at, at));
    },
  };
}
