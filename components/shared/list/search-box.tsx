"use client";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { Input } from "#components/ui/input.tsx";

type SearchBoxProps = { label: string; value: string; search: (q: string) => void; className?: string };

const typing = "input,textarea,select,[contenteditable=true]";

/** The box above a list; the key / goes to it from anywhere on the page. */
export function SearchBox({ label, value, search, className }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const soon = useDebounced(() => search(text.trim()), 250);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className={className}>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
        />
        <Input
          ref={box}
          type="search"
          className="pl-8"
          aria-label={label}
          aria-keyshortcuts="/"
          placeholder={label}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            soon();
          }}
        />
      </div>
    </div>
  );
}
