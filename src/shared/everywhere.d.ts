/** What every place has in which this code runs, Node and the window, although the language's own library does not name it. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
