import Link from "next/link";
import type { ReactNode } from "react";

/** Words that lead somewhere, or only words. */
export function TextLink({ href, children }: { href?: string | null | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="underline-offset-2 hover:text-accent-text hover:underline">
      {children}
    </Link>
  );
}
