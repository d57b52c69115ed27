import { Info } from "lucide-react";
import type { MessageView } from "#agents/contract.ts";

export function Notices({ notices }: { notices: MessageView["notices"] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {notices.map((notice) => (
        <li key={`${notice.code}:${notice.text}`} className="flex items-start gap-1.5 text-sm text-ink-3">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
          {notice.text}
        </li>
      ))}
    </ul>
  );
}
