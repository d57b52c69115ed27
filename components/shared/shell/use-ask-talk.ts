"use client";
import { usePathname, useRouter } from "next/navigation";
import { recordOfPath } from "#components/shared/shell/record-of-path.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { getRealtime } from "#lib/realtime/client.ts";
import { openThread, sendMessage, wireThreads } from "#lib/realtime/threads.ts";

/** Begins a talk with these words about the record that is open, and goes to it. */
export function useAskTalk(): (text: string) => void {
  const router = useRouter();
  const viewer = useViewer();
  const path = usePathname();
  return (text) => {
    const focus = recordOfPath(path);
    wireThreads(viewer.name);
    const store = openThread(null, null);
    sendMessage(store, { text, ...(focus && { focus }) });
    // Without a line the words wait where a new talk begins; with one, its page is known as soon as they are taken.
    if (getRealtime().connection.get() !== "online") return router.push("/chat");
    const stop = store.subscribe(() => {
      const { conversationId } = store.get();
      if (!conversationId) return;
      stop();
      router.push(`/chat/${conversationId}`);
    });
  };
}
