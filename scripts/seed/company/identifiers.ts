import type { Random } from "./random.ts";

const uscc = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The ninth character of an organisation code (GB 11714). */
function bodyCheck(body: string): string {
  const sum = bodyWeights.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body[at] ?? "0", 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}

/** The eighteenth character of a unified social credit code (GB 32100). */
function usccCheck(first17: string): string {
  const sum = usccWeights.reduce((total, weight, at) => total + weight * uscc.indexOf(first17[at] ?? "0"), 0);
  return uscc[(31 - (sum % 31)) % 31] ?? "0";
}

/** Whether both check characters of a unified social credit code are right. */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  return code[16] === bodyCheck(code.slice(8, 16)) && code[17] === usccCheck(code.slice(0, 17));
}

/** A unified social credit code of a company registered at that place, right in both check characters. */
export function makeUscc(random: Random, place: string, used: Set<string>): string {
  for (;;) {
    const body = `MA${random.weighted([
      ["1", 3],
      ["2", 3],
      ["3", 2],
      ["4", 1],
      ["5", 1],
    ] as const)}${Array.from({ length: 5 }, () => random.pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"])).join("")}`;
    const first17 = `91${place}${body}${bodyCheck(body)}`;
    const code = first17 + usccCheck(first17);
    if (used.has(code)) continue;
    used.add(code);
    return code;
  }
}

/** A mobile number in a range that is in use, never given twice. */
export function makePhone(random: Random, used: Set<string>): string {
  for (;;) {
    const phone = `13${random.below(10)}${String(random.below(100_000_000)).padStart(8, "0")}`;
    if (used.has(phone)) continue;
    used.add(phone);
    return phone;
  }
}
