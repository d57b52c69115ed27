"use client";
import { Plus } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";

type NewButtonProps = {
  label: string;
  /** Whether the address asks for it: `?new=1`. */
  open?: boolean;
  children: (close: () => void) => ReactNode;
};

/** The button that makes a new record, and its dialog. */
export function NewButton({ label, open: asked = false, children }: NewButtonProps) {
  const router = useRouter();
  const path = usePathname();
  const [pressed, setPressed] = useState(false);
  function close() {
    setPressed(false);
    if (asked) router.replace(path);
  }
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setPressed(true)}>
        <Plus aria-hidden />
        {label}
      </Button>
      {pressed || asked ? children(close) : null}
    </>
  );
}
