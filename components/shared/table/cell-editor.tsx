"use client";
import { useEffect, useRef } from "react";
import { InlineEditor, type InlineEditorProps } from "#components/shared/fields/inline-editor.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";

/** The editor of a cell, laid over it; a press elsewhere leaves it. */
export function CellEditor(props: Omit<InlineEditorProps, "label">) {
  const box = useRef<HTMLDivElement>(null);
  const words = useRecordWords();
  const { close } = props;
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", leave, true);
    return () => document.removeEventListener("pointerdown", leave, true);
  }, [close]);
  return (
    <div
      ref={box}
      className="absolute top-0 left-0 z-30 w-max min-w-[max(100%,14rem)] rounded-md border border-line bg-surface p-1.5 whitespace-normal shadow-pop"
    >
      <InlineEditor {...props} label={words.field(props.object, props.field)} />
    </div>
  );
}
