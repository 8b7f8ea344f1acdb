/** Owns text that comes in pieces and is read as far as it goes: in time that grows with its length, however long one element is. */

/** What could not be read is tried again once it is so many times as long. */
const GROWTH = 1.5;

export class PendingText {
  #pieces: string[] = [];
  #length = 0;
  #tryAt = 0;

  /** Takes a piece; gives the whole text when it is worth reading, else undefined. */
  add(piece: string): string | undefined {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return this.#length < this.#tryAt ? undefined : this.#join();
  }

  /** What is left at the end and was not tried yet. */
  end(): string | undefined {
    return this.#pieces.length > 1 ? this.#join() : undefined;
  }

  /** Keeps what reading `text` left over. */
  keep(rest: string, text: string): void {
    this.#pieces = [rest];
    this.#length = rest.length;
    this.#tryAt = rest.length === text.length ? rest.length * GROWTH : 0;
  }

  #join(): string {
    return this.#pieces.join('');
  }
}
