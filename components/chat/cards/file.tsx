import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { buttonVariants } from "#components/ui/button.tsx";

/** A file that is written when it is downloaded, in each form there is. */
export function FileCard({ data }: CardProps<"file">) {
  return (
    <CardFrame title={data.title}>
      <div className="flex flex-wrap gap-2 px-3 py-2.5">
        {data.links.map(({ label, href }) => (
          <a key={href} href={href} download className={buttonVariants({ variant: "outline" })}>
            {label}
          </a>
        ))}
      </div>
      {data.note ? <p className="border-t border-line px-3 py-1.5 text-sm text-ink-2">{data.note}</p> : null}
    </CardFrame>
  );
}
