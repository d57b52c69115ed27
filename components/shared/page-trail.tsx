import Link from "next/link";

type PageTrailProps = { parent: { href: string; label: string }; title: string };

/** The title of a page that belongs to a list: the way back to it, then the page's own heading. */
export function PageTrail({ parent, title }: PageTrailProps) {
  return (
    <>
      <Link href={parent.href} className="font-normal text-ink-3 hover:text-ink">
        {parent.label}
      </Link>
      <span aria-hidden className="mx-1.5 font-normal text-ink-3">
        /
      </span>
      <h1 className="inline">{title}</h1>
    </>
  );
}
