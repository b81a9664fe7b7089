/**
 * What may be kept of an error that nobody foresaw: its kind, its code, and where in the program it came from. Never its
 * message, which may quote a letter, a note, a query or a path.
 */
import { z } from 'zod'

const mostFrames = 12
const frame = /^[\w.$<>#[\] -]{0,80}(?:^| )[\w.-]{1,60}:\d+:\d+$/

export const faultSchema = z.object({
  /** The class of the error, such as `TypeError`. */
  name: z.string().regex(/^[A-Za-z]\w{0,59}$/),
  /** A code of the system or of the database, such as `ENOSPC`, or one of ours. */
  code: z
    .string()
    .regex(/^[A-Za-z][\w-]{0,59}$/)
    .nullable(),
  /** Function, file of the program, line and column; the innermost first. */
  frames: z.array(z.string().max(160).regex(frame)).max(mostFrames),
})
export type Fault = Readonly<z.infer<typeof faultSchema>>

export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: 'NoError', code: null, frames: [] }
  const code = 'code' in thrown ? thrown.code : null
  const fault = { name: thrown.name, code: typeof code === 'string' ? code : null, frames: framesOf(thrown) }
  const name = faultSchema.shape.name.safeParse(fault.name).data ?? 'Error'
  return { ...fault, name, code: faultSchema.shape.code.safeParse(fault.code).data ?? null }
}

/** Subtle: a message may look like a frame, so that what stands before its end is cut off first. */
function framesOf({ stack, message }: Error): string[] {
  if (stack === undefined) return []
  const at = stack.indexOf(message)
  if (at === -1) return []
  return stack
    .slice(at + message.length)
    .split('\n')
    .flatMap((line) => frameIn(line) ?? [])
    .slice(0, mostFrames)
}

const place = /^\s+at (?:async )?(?:([^()]{1,80}) \()?(?:[^()]*[\\/])?([\w.-]{1,60}:\d+:\d+)\)?$/

function frameIn(line: string): string | null {
  const [, name, where] = place.exec(line) ?? []
  if (where === undefined) return null
  const whole = name === undefined ? where : `${name} ${where}`
  return frame.test(whole) ? whole : where
}
