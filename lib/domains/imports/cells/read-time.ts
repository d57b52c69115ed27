const CLOCK =
  /^\s*[T,]?\s*(?:(上午|下午|中午|晚上|凌晨|早上)\s*)?(\d{1,2})[:时点](\d{1,2})?分?(?::(\d{2})(?:\.\d+)?)?秒?\s*(am|pm|上午|下午)?\s*(.*)$/i;
/** 143000 right behind a day without marks. */
const COMPACT = /^(\d{2})(\d{2})(\d{2})$/;
const WEEKDAY =
  /^[\s(,]*(?:星期|周)[一二三四五六日天][\s),]*|^\s*\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?/i;

/** The time of day behind a date; nothing behind it is no time; anything else is undefined. */
export function readTime(tail: string): { time?: string; offset?: number } | undefined {
  const text = tail.replace(WEEKDAY, "").trim();
  if (text === "") return {};
  const match = CLOCK.exec(text.replace(COMPACT, "$1:$2:$3"));
  if (!match) return undefined;
  const [, before, hours, minutes = "0", seconds = "0", after, zone = ""] = match;
  const hour = twentyFour(Number(hours), before ?? after?.toLowerCase());
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time = [hour, Number(minutes), Number(seconds)]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const offset = readOffset(zone.trim());
  if (offset === undefined) return undefined;
  return offset === null ? { time } : { time, offset };
}

function twentyFour(hour: number, half: string | undefined): number {
  if (half === "pm" || half === "下午" || half === "晚上") return hour < 12 ? hour + 12 : hour;
  if (half === "am" || half === "上午" || half === "凌晨" || half === "早上") return hour === 12 ? 0 : hour;
  return half === "中午" && hour < 3 ? hour + 12 : hour;
}

/** Minutes east of Greenwich; null where no zone is named, undefined where it is not known. */
function readOffset(zone: string): number | null | undefined {
  if (zone === "") return null;
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0;
  if (/^(?:cst|北京时间)$/i.test(zone)) return 480;
  const match = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}
