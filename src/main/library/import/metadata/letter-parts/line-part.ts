/** What a line of a letter's frame can be. An inside address is no kind of block: its lines stay paragraphs. */
export type LinePart =
  | 'letterhead'
  | 'dateline'
  | 'address'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'postscript'
