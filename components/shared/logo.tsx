/** Two people facing each other across a table; also an H. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="var(--accent-ink)">
        <path d="M8 8.5A1.5 1.5 0 0 1 9.5 7h2A1.5 1.5 0 0 1 13 8.5v15a1.5 1.5 0 0 1-1.5 1.5h-2A1.5 1.5 0 0 1 8 23.5z" />
        <path d="M19 8.5A1.5 1.5 0 0 1 20.5 7h2A1.5 1.5 0 0 1 24 8.5v15a1.5 1.5 0 0 1-1.5 1.5h-2a1.5 1.5 0 0 1-1.5-1.5z" />
        <rect x="14.5" y="14.5" width="3" height="3" rx="0.75" />
      </g>
    </svg>
  );
}
