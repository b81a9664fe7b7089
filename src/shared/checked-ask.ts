/** The check of what is asked against the contract, the same at every border. */
import { type Ask, type CallName, contract } from './contract'
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
