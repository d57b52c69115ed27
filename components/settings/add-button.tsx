import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

/** Adds one more to a page of the settings. */
export function AddButton({ label, add }: { label: string; add: () => void }) {
  return (
    <Button variant="primary" onClick={add}>
      <Plus aria-hidden />
      {label}
    </Button>
  );
}
