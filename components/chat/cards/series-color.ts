const colors = [
  "var(--accent)",
  "var(--line-strong)",
  "var(--agent-strategy)",
  "var(--agent-product)",
  "var(--agent-market)",
  "var(--agent-sales-management)",
];

/** The colour of the n-th series; they begin again when there are more. */
export const seriesColor = (index: number): string => colors[index % colors.length] ?? "var(--accent)";
