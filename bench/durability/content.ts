/** The bytes of a file that grows as it is written: what lies between its end and a later write reads as zeros. */
export class Content {
  #bytes = Buffer.alloc(0)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** As they are now: later writes show in it. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size)
  }

  put(at: number, bytes: Buffer): void {
    this.resize(Math.max(this.#size, at + bytes.length))
    bytes.copy(this.#bytes, at)
  }

  resize(size: number): void {
    if (size > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(size, 2 * this.#bytes.length))
      this.bytes.copy(grown)
      this.#bytes = grown
    } else if (size < this.#size) this.#bytes.fill(0, size, this.#size)
    this.#size = size
  }
}
