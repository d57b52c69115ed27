import type { Mark } from "#agents/artifacts/contract.ts";
import { Badge } from "#components/ui/badge.tsx";

export function Marks({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark) => (
    <Badge key={mark.text} tone={mark.tone} className="max-w-full">
      <span className="truncate">{mark.text}</span>
    </Badge>
  ));
}
