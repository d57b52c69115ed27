import { type MappedText, type Replacement, replaceSpans } from "./mapped-text.ts";

const SOUND =
  "(?:[嗯呃诶欸噢嘿]{1,3}|额(?=[,。、.…~ ])|啊(?=[,、])|哎(?!呀)|唉|em{2,6}|um{1,4}(?![a-z])|uh{1,3}(?![a-z]))";
const PAUSE = "[,、.…~。 ]{0,3}";
const WORD =
  "(?:就是说|怎么说呢|那什么|这个嘛|我想想(?:啊|哈)?|让我想想|对了对了|然后(?:然后|呢(?=[,、]))|(?:那个|这个|内个){2,3}|(?:那个|这个|内个)(?=[,、…]|我|你|您|帮|麻烦|请|咱))";
// At the start of a clause, where nothing else can be meant.
const OPENING = new RegExp(`(?<=^|[,。;!?\\n] ?)(?:(?:${SOUND}|${WORD})${PAUSE}){1,4}`, "gi");
// In the middle only what is nothing but a sound.
const MIDDLE = /[,、]? ?(?:[嗯呃]{1,3}|就是说|怎么说呢)(?:[,、…~ ]{1,3}|(?=\p{Script=Han}))/gu;
// 帮我那个查一下: between a request and its verb it points at nothing.
const REQUEST = /(?<=帮我|麻烦你?|我想|给我)(?:那个|这个|内个)(?=查|找|看|建|录|把|给|问|记|加|改|打)/g;
const STUTTER = /([我你他她这那您])\1{1,3}/g;
// 最后那个, 第二个那个: here the word points at something.
const POINTING = /(?:最后|前面|后面|上面|下面|就是|第.{1,3}|[的是要把给找看])$/u;

/** Returns the text without the sounds and words of hesitation; a message that holds nothing else keeps them. */
export function dropFillers(mapped: MappedText): MappedText {
  const { text } = mapped;
  const spans = [
    ...spansOf(text, OPENING),
    ...spansOf(text, MIDDLE),
    ...spansOf(text, REQUEST),
    ...stutters(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Replacement[] = [];
  for (const span of spans) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  const left = text.length - kept.reduce((sum, { start, end }) => sum + end - start, 0);
  if (kept.length === 0 || left < 2) return mapped;
  const rest = replaceSpans(mapped, kept);
  return /[\p{L}\p{N}]/u.test(rest.text) ? rest : mapped;
}

function spansOf(text: string, pattern: RegExp): Replacement[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (POINTING.test(text.slice(Math.max(0, start - 4), start))) return [];
    const comma = /^[,、]/.test(match[0]) && /[,、…~ ]$/.test(match[0]);
    return [{ start, end, text: comma ? "," : "" }];
  });
}

/** 我我我想: the same word said again. */
function stutters(text: string): Replacement[] {
  return [...text.matchAll(STUTTER)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length,
    text: "",
  }));
}
