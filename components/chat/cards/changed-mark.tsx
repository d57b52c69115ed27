/** A dot beside a value that this turn wrote. */
export function ChangedMark({ label }: { label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className="ml-1.5 inline-block size-1.5 rounded-full bg-accent align-middle"
    />
  );
}
