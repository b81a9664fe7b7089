/** One mail as Outlook saves it. */
import type { Format, Head } from './format'

export const msgFormat: Format = {
  name: 'msg',
  extensions: ['.msg', '.oft'],
  recognises: (head) =>
    isCompound(head) && (hasMailStreams(head) || msgFormat.extensions.includes(head.extension)),
  admits: isCompound,
  load: async () => (await import('./mail/extract-msg')).extractMsg,
}

/** Subtle: old office documents begin in the same way. */
function isCompound({ latin1 }: Head): boolean {
  return latin1.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
}

/** The names of its streams, in UTF-16, when they stand near the beginning. */
function hasMailStreams({ latin1 }: Head): boolean {
  return (
    latin1.includes('_\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0') || latin1.includes('_\0_\0n\0a\0m\0e\0i\0d\0')
  )
}
