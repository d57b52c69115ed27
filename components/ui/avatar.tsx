import { cn } from "#components/ui/cn.ts";

export function Avatar({ name, className }: { name: string; className?: string }) {
  const initial = /\p{Script=Han}/u.test(name) ? name.slice(0, 1) : name.slice(0, 1).toUpperCase();
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text",
        className,
      )}
    >
      {initial}
    </span>
  );
}
