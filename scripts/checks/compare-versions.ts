/** Orders two versions: negative when `a` is older. A pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (const index of [0, 1, 2]) {
    const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.pre === right.pre) return 0;
  if (left.pre === "") return 1;
  return right.pre === "" ? -1 : left.pre.localeCompare(right.pre, "en", { numeric: true });
}

function parse(version: string): { numbers: number[]; pre: string } {
  const [core = "", ...pre] = version.split("+")[0]?.split("-") ?? [];
  return { numbers: core.split(".").map(Number), pre: pre.join("-") };
}
