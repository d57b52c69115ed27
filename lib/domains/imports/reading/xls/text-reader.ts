/** Reads texts out of the pieces of a record. A text that goes on in the next piece begins there with its kind again. */
export class TextReader {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  get ended(): boolean {
    this.#forward();
    return this.#piece >= this.#pieces.length;
  }

  get #here(): Buffer {
    return this.#pieces[this.#piece] ?? Buffer.alloc(0);
  }

  #forward(): void {
    while (this.#piece < this.#pieces.length && this.#at >= this.#here.length) {
      this.#piece += 1;
      this.#at = 0;
    }
  }

  #byte(): number {
    this.#forward();
    const byte = this.#here[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  number(bytes: 1 | 2 | 4): number {
    let value = 0;
    for (let at = 0; at < bytes; at += 1) value += this.#byte() * 256 ** at;
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.ended; ) {
      const step = Math.min(left, this.#here.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** So many characters of one or two bytes each. */
  #characters(count: number, given: boolean): string {
    let [text, left, wide] = ["", count, given];
    while (left > 0) {
      if (this.#at >= this.#here.length) {
        this.#piece += 1;
        this.#at = 0;
        if (this.#piece >= this.#pieces.length) return text;
        wide = (this.#byte() & 1) === 1;
      }
      const size = wide ? 2 : 1;
      const fits = Math.min(left, Math.floor((this.#here.length - this.#at) / size));
      if (fits <= 0) return text;
      text += this.#here.toString(wide ? "utf16le" : "latin1", this.#at, this.#at + fits * size);
      this.#at += fits * size;
      left -= fits;
    }
    return text;
  }

  /** A text as Excel 97 and later keep it, its length in one or two bytes; fonts and readings of it are passed over. */
  text(lengthBytes: 1 | 2): string {
    const count = this.number(lengthBytes);
    const kind = this.number(1);
    const fonts = kind & 8 ? this.number(2) : 0;
    const reading = kind & 4 ? this.number(4) : 0;
    const text = this.#characters(count, (kind & 1) === 1);
    this.skip(fonts * 4 + reading);
    return text;
  }
}
