import type { CellResult } from "./problem.ts";

const MAIL = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z\u4e00-\u9fff]{2,}$/i;

/** A mail address: of several the first, the others as the rest; 张三 <a@b.cn> and mailto: links as well. */
export function readMail(text: string): CellResult<string> {
  const parts = text
    .normalize("NFKC")
    .split(/[;,、|]/)
    .flatMap((part) => /<([^<>]+)>/.exec(part)?.[1] ?? part.split(/\s/))
    .map((part) => part.trim().replace(/^mailto:/i, ""));
  const [first = "", ...others] = parts.filter((part) => part.includes("@"));
  if (!MAIL.test(first) || first.includes("..")) return { problem: "not_a_mail" };
  return { value: first.toLowerCase(), ...(others.length > 0 ? { rest: others.join(" / ") } : {}) };
}
