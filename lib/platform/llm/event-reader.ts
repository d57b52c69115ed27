/** No event of a model is nearly as long; what grows beyond is not an event stream. */
const longest = 4_000_000;

export type EventReader = {
  /** Takes the next piece of the stream, cut anywhere. */
  push(text: string): void;
  /** The stream has ended: an event that was not closed is told too. */
  end(): void;
};

/** Reads server-sent events and tells the data of each. Throws what `tell` throws, and for an endless line. */
export function createEventReader(tell: (data: string) => void): EventReader {
  let rest = "";
  let data: string[] = [];
  const close = (): void => {
    if (data.length === 0) return;
    const whole = data.length === 1 ? (data[0] ?? "") : data.join("\n");
    data = [];
    tell(whole);
  };
  const take = (line: string): void => {
    if (line === "") close();
    else if (line.startsWith("data:")) data.push(line.slice(line[5] === " " ? 6 : 5));
  };
  return {
    push(text) {
      rest += text;
      let from = 0;
      for (let at = rest.indexOf("\n"); at >= 0; at = rest.indexOf("\n", from)) {
        take(rest.slice(from, rest[at - 1] === "\r" ? at - 1 : at));
        from = at + 1;
      }
      rest = rest.slice(from);
      if (rest.length > longest) throw new Error("not a stream of events");
    },
    end() {
      take(rest.replace(/\r$/, ""));
      rest = "";
      close();
    },
  };
}
