/** The check of what is asked against the contract, and the way to its handler: the same at every border. */
import { type Ask, type CallName, type CallOf, contract, type Handlers, type Server } from './contract'
import { AppError } from './failure'

/** What was asked, as the contract has it. Errors: `bad-ask`. */
export function checkedAsk<Name extends CallName>(name: Name, ask: unknown): Ask<Name> {
  const parsed = contract[name].ask.safeParse(ask)
  if (parsed.success) return parsed.data as Ask<Name>
  throw new AppError(
    'bad-ask',
    `${name} was asked wrongly: ${parsed.error.issues[0]?.message ?? 'unknown form'}.`,
  )
}

/** Asks a handler whose name is known only at run time; `ask` must have been checked for that name. */
export async function answerOf<S extends Server>(
  handlers: Handlers<S>,
  name: CallOf<S>,
  ask: unknown,
): Promise<unknown> {
  const handler = handlers[name] as (ask: unknown) => unknown
  return await handler(ask)
}
