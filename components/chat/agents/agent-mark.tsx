import type { AgentId } from "#agents/contract.ts";
import { agentLook } from "#components/chat/agents/agent-look.ts";
import { cn } from "#components/ui/cn.ts";

export function AgentMark({ agent, className }: { agent: AgentId; className?: string }) {
  const { icon: Icon, color } = agentLook[agent];
  return (
    <span
      aria-hidden
      style={{ color, backgroundColor: `color-mix(in srgb, ${color} 13%, transparent)` }}
      className={cn("inline-flex size-6 shrink-0 items-center justify-center rounded-md", className)}
    >
      <Icon className="size-3.5" strokeWidth={2} />
    </span>
  );
}
