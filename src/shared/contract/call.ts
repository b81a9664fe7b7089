/** What a row of the contract is made of, and the shapes of what is asked that several subjects share. */
import { z } from 'zod'
import { longestQuery } from '../search'

/** Who answers: the app's shell, the library that holds the three services together, or one of the services. */
export type Server = 'shell' | 'library' | 'notebook' | 'search' | 'import'

export interface Call<S extends Server, Ask extends z.ZodType, Answer> {
  readonly server: S
  readonly ask: Ask
  /** Inner calls pass between the library and its services; the window may not make them. */
  readonly inner: boolean
  /** Only carries the type; there is never a value here. */
  readonly answer?: Answer
}

export function call<Answer>() {
  return <S extends Server, Ask extends z.ZodType>(server: S, ask: Ask): Call<S, Ask, Answer> => ({
    server,
    ask,
    inner: false,
  })
}

export function inner<Answer>() {
  return <S extends Server, Ask extends z.ZodType>(server: S, ask: Ask): Call<S, Ask, Answer> => ({
    server,
    ask,
    inner: true,
  })
}

export const nothing = z.object({}).strict()
export const path = z.string().min(1).max(4096)
export const letterId = z.number().int().nonnegative()
export const uuid = z.string().uuid()
export const letterKey = z.string().min(1).max(8192)
export const queryText = z.string().max(longestQuery)
export const page = {
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(0).max(500),
}
