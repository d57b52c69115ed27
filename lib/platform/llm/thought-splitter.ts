const marks = { text: "<think>", reasoning: "</think>" } as const;
type Kind = keyof typeof marks;

/** How much of the text's end may be the beginning of a mark. */
function begunMark(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1) {
    if (mark.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

export type ThoughtSplitter = {
  push(text: string): void;
  /** What was held back as the possible beginning of a mark was none. */
  end(): void;
};

/** Tells thoughts from the answer where a model thinks aloud between `<think>` and `</think>`, however the marks are cut. */
export function createThoughtSplitter(tell: (kind: Kind, delta: string) => void): ThoughtSplitter {
  let kind: Kind = "text";
  let held = "";
  let justThought = false;
  const say = (text: string): void => {
    // The blank lines after a thought belong to neither.
    const said = kind === "text" && justThought ? text.trimStart() : text;
    if (said === "") return;
    if (kind === "text") justThought = false;
    tell(kind, said);
  };
  return {
    push(text) {
      let left = held + text;
      held = "";
      for (let at = left.indexOf(marks[kind]); at >= 0; at = left.indexOf(marks[kind])) {
        say(left.slice(0, at));
        left = left.slice(at + marks[kind].length);
        justThought = kind === "reasoning";
        kind = kind === "text" ? "reasoning" : "text";
      }
      const begun = begunMark(left, marks[kind]);
      held = begun > 0 ? left.slice(-begun) : "";
      say(begun > 0 ? left.slice(0, -begun) : left);
    },
    end() {
      say(held);
      held = "";
    },
  };
}
